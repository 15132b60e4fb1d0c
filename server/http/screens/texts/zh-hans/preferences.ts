/** What a member chooses. */
export const preferences = {
  title: '偏好设置',
  saved: '已保存',
  save: '保存',
  mails: '邮件',
  reminders: '{name}到期前提醒我',
  remindersOn: '提前 {days} 天发邮件到 {email}。不会发送广告。',
  remindersOff: '不会发邮件到 {email} 提醒到期。',
  noEmail: '商店没有您的邮箱，因此无法给您发邮件。',
  mailLanguage: '邮件语言',
  asPages: '与页面语言相同',
  birthday: '生日',
  noBirthday: '您还没有填写。',
  tellBirthday: '填写生日',
  changeBirthday: '修改',
  birthdayFrom: '{date}起可以修改。',
};
