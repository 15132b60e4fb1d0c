/** What a member chooses. */
export const preferences = {
  title: 'Preferenze',
  saved: 'Salvato',
  save: 'Salva',
  mails: 'E-mail',
  reminders: 'Avvisami prima della scadenza ({name})',
  remindersOn: 'Per e-mail a {email}, {days} giorni prima. Niente newsletter.',
  remindersOff: 'Nessuno scrive a {email} di quello che scade.',
  noEmail: 'Il negozio non conosce la tua e-mail, quindi nessuno può scriverti.',
  mailLanguage: 'Lingua delle e-mail',
  asPages: 'Come su queste pagine',
  birthday: 'Compleanno',
  noBirthday: 'Non l’hai ancora indicato.',
  tellBirthday: 'Indica il tuo compleanno',
  changeBirthday: 'Cambia',
  birthdayFrom: 'Si può cambiare a partire da: {date}.',
};
