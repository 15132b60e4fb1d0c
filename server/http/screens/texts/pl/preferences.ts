/** What a member chooses. */
export const preferences = {
  title: 'Preferencje',
  saved: 'Zapisano',
  save: 'Zapisz',
  mails: 'E-maile',
  reminders: 'Przypomnij mi, zanim przepadną: {name}',
  remindersOn: 'E-mailem na {email}, {days} dni wcześniej. Żadnego newslettera.',
  remindersOff: 'Na {email} nie piszemy o tym, co przepada.',
  noEmail: 'Sklep nie zna Twojego e-maila, więc nie może do Ciebie pisać.',
  birthday: 'Urodziny',
  noBirthday: 'Nie podano jeszcze daty.',
  tellBirthday: 'Podaj datę urodzin',
  changeBirthday: 'Zmień',
  birthdayFrom: 'Zmiana możliwa od {date}.',
};
