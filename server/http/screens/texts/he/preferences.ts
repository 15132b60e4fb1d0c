/** What a member chooses. */
export const preferences = {
  title: 'העדפות',
  saved: 'נשמר',
  save: 'שמירה',
  mails: 'מיילים',
  reminders: 'להזכיר לי לפני שפג התוקף: {name}',
  remindersOn: 'באימייל אל {email}, {days} ימים לפני. בלי ניוזלטר.',
  remindersOff: 'לא נשלחות הודעות אל {email} על מה שפג.',
  noEmail: 'לחנות אין כתובת האימייל שלך, ולכן אי אפשר לכתוב לך.',
  birthday: 'יום הולדת',
  noBirthday: 'עדיין לא סיפרת לנו.',
  tellBirthday: 'הוספת יום ההולדת',
  changeBirthday: 'שינוי',
  birthdayFrom: 'אפשר לשנות אותו מ־{date}.',
};
