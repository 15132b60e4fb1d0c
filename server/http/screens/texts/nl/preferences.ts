/** What a member chooses. */
export const preferences = {
  title: 'Voorkeuren',
  saved: 'Opgeslagen',
  save: 'Opslaan',
  mails: 'E-mails',
  reminders: 'Herinner me voordat {name} vervallen',
  remindersOn: 'Per e-mail aan {email}, {days} dagen van tevoren. Geen nieuwsbrief.',
  remindersOff: 'Er gaan geen herinneringen naar {email}.',
  noEmail: 'De winkel kent je e-mailadres niet en kan je dus niet mailen.',
  mailLanguage: 'Taal van je e-mails',
  asPages: 'Zoals op deze pagina’s',
  birthday: 'Verjaardag',
  noBirthday: 'Nog niet ingevuld.',
  tellBirthday: 'Verjaardag invullen',
  changeBirthday: 'Wijzigen',
  birthdayFrom: 'Je kunt hem vanaf {date} weer wijzigen.',
};
