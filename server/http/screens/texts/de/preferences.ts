/** What a member chooses. */
export const preferences = {
  title: 'Einstellungen',
  saved: 'Gespeichert',
  save: 'Speichern',
  mails: 'E-Mails',
  reminders: 'Erinnere mich, bevor {name} verfallen',
  remindersOn: 'Per E-Mail an {email}, {days} Tage vorher. Kein Newsletter.',
  remindersOff: 'An {email} geht keine Erinnerung.',
  noEmail: 'Der Shop kennt deine E-Mail-Adresse nicht und kann dir nicht schreiben.',
  mailLanguage: 'Sprache der E-Mails',
  asPages: 'Wie auf diesen Seiten',
  birthday: 'Geburtstag',
  noBirthday: 'Noch nicht angegeben.',
  tellBirthday: 'Geburtstag angeben',
  changeBirthday: 'Ändern',
  birthdayFrom: 'Du kannst ihn ab {date} wieder ändern.',
};
