/** What a member chooses. */
export const preferences = {
  title: '設定',
  saved: '保存しました',
  save: '保存',
  mails: 'メール',
  reminders: '{name}の失効前にお知らせ',
  remindersOn: '{days}日前に{email}へメールでお知らせします。広告メールは送信しません。',
  remindersOff: '{email}への失効のお知らせは届きません。',
  noEmail: 'メールアドレスがショップに登録されていないため、お知らせできません。',
  mailLanguage: 'メールの言語',
  asPages: 'このページと同じ',
  birthday: 'お誕生日',
  noBirthday: 'まだ登録されていません。',
  tellBirthday: 'お誕生日を登録',
  changeBirthday: '変更',
  birthdayFrom: '{date}から変更できます。',
};
