/** What a member chooses. */
export const preferences = {
  title: 'העדפות',
  saved: 'נשמר',
  save: 'שמירה',
  mails: 'הודעות אימייל',
  reminders: 'להזכיר לי לפני שפג התוקף: {name}',
  remindersOn: 'באימייל אל {email}, {days} ימים לפני. בלי ניוזלטר.',
  remindersOff: 'לא נשלחות תזכורות אל {email}.',
  noEmail: 'לחנות אין כתובת האימייל שלך, ולכן אי אפשר לכתוב לך.',
  mailLanguage: 'שפת הודעות האימייל',
  asPages: 'כמו בעמודים האלה',
  birthday: 'יום הולדת',
  noBirthday: 'עדיין לא נמסר תאריך.',
  tellBirthday: 'הוספת יום ההולדת',
  changeBirthday: 'שינוי',
  birthdayFrom: 'אפשר לשנות אותו שוב מ־{date}.',
};
