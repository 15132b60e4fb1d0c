/** What the cart’s block says. */
export const basket = {
  take: 'אפשר להוריד {worth} מהעגלה הזאת.',
  have: 'אפשר לקבל: {title}',
  redeem: 'מימוש {points}',
  ready: '”{title}” מחכה לך.',
  use: 'לנצל עכשיו',
  applied: '”{title}” בעגלה שלך.',
  idle: '”{title}” עדיין לא נספר בעגלה הזאת.',
  next: 'עוד {points} ומקבלים: {title}',
  failed: 'זה לא הצליח.',
  more: 'עוד',
  slow: 'זה לוקח קצת יותר זמן. זה יחכה לך כאן.',
  code: 'הקוד שלך: {code}',
  open: 'לפתוח איתו את העגלה',
};
