import type { Texts } from './texts.ts';

export const he: Texts = {
  hello: 'שלום {name},',
  helloAnyone: 'שלום,',
  why: 'האימייל הזה נשלח אליך כי יש לך חשבון {points} ב־{shop}.',
  optOut: 'בלי תזכורות נוספות',
  expiryWarning: {
    subject: {
      today: { one: 'היום פג התוקף: {amount}', other: 'היום פג התוקף: {amount}' },
      tomorrow: { one: 'מחר פג התוקף: {amount}', other: 'מחר פג התוקף: {amount}' },
      later: { one: 'ב־{day} פג התוקף: {amount}', other: 'ב־{day} פג התוקף: {amount}' },
    },
    preview: 'בתוקף עד סוף {date}.',
    lead: {
      one: 'נשאר לך עוד משהו קטן ב־{shop}, והתוקף שלו פג בקרוב:',
      other: 'נשארה לך עוד יתרה ב־{shop}, והתוקף שלה פג בקרוב:',
    },
    until: 'בתוקף עד סוף',
    daysLeft: {
      today: 'היום הוא היום האחרון',
      tomorrow: 'עד מחר',
      later: { one: 'נותרו {count} ימים', other: 'נותרו {count} ימים' },
    },
    worth: 'מספיק ל־{money} הנחה על ההזמנה הבאה שלך',
    button: 'אל {shop}',
    after: 'התוקף של מה שלא ינוצל עד אז יפוג. מה שתוקפו פג ראשון תמיד מנוצל ראשון.',
  },
};
