/** What a member chooses. */
export const preferences = {
  title: 'Preferences',
  saved: 'Saved',
  save: 'Save',
  mails: 'Mails',
  reminders: 'Remind me before {name} expire',
  remindersOn: 'By mail to {email}: {days} days before. No newsletter.',
  remindersOff: 'Nobody writes to {email} about what expires.',
  noEmail: 'The shop does not know your e-mail, so nobody can write to you.',
  mailLanguage: 'Language of mails',
  asPages: 'As on these pages',
  birthday: 'Birthday',
  noBirthday: 'You have not told it yet.',
  tellBirthday: 'Tell your birthday',
  changeBirthday: 'Change it',
  birthdayFrom: 'It can be changed from {date} on.',
} as const;
