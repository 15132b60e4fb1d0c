/** What a member chooses. */
export const preferences = {
  title: 'Préférences',
  saved: 'Enregistré',
  save: 'Enregistrer',
  mails: 'E-mails',
  reminders: 'Me prévenir avant l’expiration de mes {name}',
  remindersOn: 'Par e-mail à {email}, {days} jours avant. Pas de newsletter.',
  remindersOff: 'Aucun e-mail à {email} au sujet de ce qui expire.',
  noEmail: 'La boutique ne connaît pas votre e-mail : personne ne peut vous écrire.',
  mailLanguage: 'Langue des e-mails',
  asPages: 'Comme sur ces pages',
  birthday: 'Anniversaire',
  noBirthday: 'Vous ne l’avez pas encore indiqué.',
  tellBirthday: 'Indiquer mon anniversaire',
  changeBirthday: 'Modifier',
  birthdayFrom: 'Modifiable à partir du {date}.',
};
