import type { en } from './en.ts';

export const he: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}: נספר סכום של {money}.',
  countsPart: '{title} × {left} מתוך {quantity}: נספר סכום של {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} לא נספר: זה כרטיס מתנה.} tip {{title} לא נספר: זה טיפ.} removed {{title} לא נספר: הפריט הוסר מההזמנה.} refunded {{title} לא נספר: הפריט הוחזר.} other {{title} לא מזכה: החנות לא נותנת עליו דבר.}}',
  shippingCounts: 'על המשלוח נספר סכום של {money}.',
  allGivenBack: 'כל הסכום הוחזר: {total}.',
  shareGivenBack: 'הוחזר סכום של {refunded} מתוך {total}, ובאותו חלק יורד כל מה שההזמנה נתנה.',
  partGivenBack: 'הוחזר סכום של {refunded} מתוך {total}, ונשאר {left}.',
  perAmount: '{rate} על כל {per}: על {of} מקבלים {points}.',
  multiplied:
    '{who, select, rule {כלל למוצרים מסוימים מכפיל} campaign {”{name}” מכפיל} other {{name} מכפיל}} {of} פי {factor}: {less, select, yes {{points} פחות} other {{points} יותר}}.',
  productPoints: 'מוצרים עם נקודות משלהם, {units} × {each}: {points}.',
  perOrder: 'על ההזמנה עצמה: {points}.',
  nthOrder: 'על הזמנה מספר {nth} שלך: {points}.',
  spendGoal:
    '{times, plural, one {על הגעה ל־{goal}: {points}.} two {על הגעה ל־{goal} פעמיים: {points}.} other {על הגעה ל־{goal} # פעמים: {points}.}}',
  flat: 'על ”{name}”: {points}.',
  limited:
    '{limit, select, per_order {זה המרב להזמנה אחת.} per_day {זה כל מה שנשאר מהמגבלה היומית.} per_month {זה כל מה שנשאר מהמגבלה החודשית.} lifetime {זה כל מה שנשאר מהמגבלה לכל חשבון.} budget {זה כל מה שנשאר מהתקציב.} other {המגבלה על כל ההזמנות לא מאפשרת יותר.}}',
  usedUp:
    '{limit, select, per_order {המגבלה להזמנה אחת נוצלה.} per_day {המגבלה היומית כבר נוצלה.} per_month {המגבלה החודשית כבר נוצלה.} lifetime {המגבלה לכל חשבון כבר נוצלה.} budget {התקציב נגמר.} other {המגבלה על כל ההזמנות נוצלה.}}',
  afterRefunds: 'מה שהוחזר כבר הופחת.',
  rounded: '{up, select, yes {בעיגול כלפי מעלה: {points}.} other {בעיגול כלפי מטה: {points}.}}',
  together: 'סך הכול: {points}.',
  nothing:
    'הזמנה {order} לא זיכתה בדבר: {why, select, not_seen {החנות עדיין לא מסרה עליה דבר} cancelled {היא בוטלה} voided {התשלום עליה בוטל} test_order {זו הזמנת בדיקה} not_paid {היא עדיין לא שולמה} no_rule {הזמנות בחנות הזאת לא מזכות ב{points}} currency_without_rule {הזמנות במטבע {currency} לא מזכות ב{points}} nothing_eligible {אין בה דבר שמזכה ב{points}} fully_refunded {לא נשאר ממנה דבר שנספר} products_unread {החנות עדיין צריכה למסור מה נקנה} products_excluded {מה שנקנה לא מזכה ב{points}} conditions {היא לא מההזמנות שמזכות כאן ב{points}} limit_reached {המרב האפשרי כבר נוצל} rounds_to_zero {היא קטנה מדי בשביל 1 {point}} other {היא מלפני הקמת המועדון}}.',
  ordersOnWeekdays: 'הזמנות ב{days} מזכות ב{points}.',
  ordersOnDates: 'הזמנות ב־{days} בחודש מזכות ב{points}.',
  ordersBetween: 'הזמנות בין {from} ל־{until} מזכות ב{points}.',
  ordersOfAmount: 'הזמנות מ־{amounts} ומעלה מזכות ב{points}.',
  ordersOfTiers: 'הזמנות של חברי מועדון בדרגה {tiers} מזכות ב{points}.',
  dayOfMonth: '{day}',
  quoted: '”{text}”',
  readyOn: '{points} לשימוש החל מ־{day}.',
  readyWhenFulfilled: '{points} לשימוש לאחר משלוח ההזמנה.',
  readyAfter: '{points} לשימוש כעבור {days, plural, one {יום אחד} two {יומיים} other {# ימים}}.',
};
