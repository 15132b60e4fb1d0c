/** What a member chooses. */
export const preferences = {
  title: 'Preferencje',
  saved: 'Zapisano',
  save: 'Zapisz',
  mails: 'E-maile',
  reminders: 'Przypomnij mi, zanim przepadną {name}',
  remindersOn: 'E-mailem na {email}, {days} dni wcześniej. Bez newslettera.',
  remindersOff: 'Nie wysyłamy przypomnień na {email}.',
  noEmail: 'Sklep nie zna Twojego e-maila, więc nie może do Ciebie pisać.',
  mailLanguage: 'Język e-maili',
  asPages: 'Taki jak na tych stronach',
  birthday: 'Urodziny',
  noBirthday: 'Nie podano jeszcze daty.',
  tellBirthday: 'Podaj datę urodzin',
  changeBirthday: 'Zmień',
  birthdayFrom: 'Datę można znów zmienić od {date}.',
};
