/** What the cart’s block says. */
export const basket = {
  take: 'אפשר לקבל {worth} הנחה על העגלה הזאת.',
  have: 'אפשר לקבל: {title}',
  redeem: 'מימוש {points}',
  ready: '”{title}” מחכה לך.',
  use: 'להשתמש עכשיו',
  applied: '”{title}” בעגלה שלך.',
  idle: '”{title}” עדיין לא תקף לעגלה הזאת.',
  next: 'עוד {points} ומקבלים: {title}',
  failed: 'זה לא הצליח.',
  more: 'עוד',
  slow: 'זה לוקח קצת יותר זמן. ההטבה תחכה לך כאן.',
  code: 'הקוד שלך: {code}',
  open: 'פתיחת העגלה עם הקוד',
};
