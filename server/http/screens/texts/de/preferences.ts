/** What a member chooses. */
export const preferences = {
  title: 'Einstellungen',
  saved: 'Gespeichert',
  save: 'Speichern',
  mails: 'E-Mails',
  reminders: 'Erinnere mich, bevor {name} verfallen',
  remindersOn: 'Per E-Mail an {email}, {days} Tage vorher. Kein Newsletter.',
  remindersOff: 'An {email} schreibt niemand, was verfällt.',
  noEmail: 'Der Shop kennt deine E-Mail-Adresse nicht: Niemand kann dir schreiben.',
  birthday: 'Geburtstag',
  noBirthday: 'Du hast ihn noch nicht gesagt.',
  tellBirthday: 'Geburtstag sagen',
  changeBirthday: 'Ändern',
  birthdayFrom: 'Ab {date} lässt er sich ändern.',
};
