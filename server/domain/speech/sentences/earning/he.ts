import type { en } from './en.ts';

export const he: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}: נספרו {money}.',
  countsPart: '{title} × {left} מתוך {quantity}: נספרו {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} לא נספר: זה כרטיס מתנה.} tip {{title} לא נספר: זה טיפ.} removed {{title} לא נספר: הפריט הוסר מההזמנה.} refunded {{title} לא נספר: הפריט הוחזר.} other {{title} לא מזכה: החנות לא נותנת עליו דבר.}}',
  shippingCounts: 'על המשלוח נספרו {money}.',
  allGivenBack: 'כל הסכום הוחזר: {total}.',
  shareGivenBack: '{refunded} מתוך {total} הוחזרו, ואיתם החלק הזה מכל מה שההזמנה נתנה.',
  partGivenBack: '{refunded} מתוך {total} הוחזרו, ונשארו {left}.',
  perAmount: '{rate} על כל {per}: {of} נותנים {points}.',
  multiplied:
    '{who, select, rule {כלל למוצרים מסוימים מכפיל} campaign {”{name}” מכפיל} other {{name} מכפיל}} {of} פי {factor}: {less, select, yes {{points} פחות} other {{points} יותר}}.',
  productPoints: 'מוצרים עם נקודות משלהם, {units} × {each}: {points}.',
  perOrder: 'על ההזמנה עצמה: {points}.',
  nthOrder: 'על הזמנה מספר {nth} שלך: {points}.',
  spendGoal:
    '{times, plural, one {על הגעה ל־{goal}: {points}.} two {על הגעה ל־{goal} פעמיים: {points}.} other {על הגעה ל־{goal} # פעמים: {points}.}}',
  flat: 'על ”{name}”: {points}.',
  limited:
    '{limit, select, per_order {זה המרב להזמנה אחת.} per_day {זה כל מה שנשאר מהמגבלה היומית.} per_month {זה כל מה שנשאר מהמגבלה החודשית.} lifetime {זה כל מה שנשאר מהמגבלה לחבר אחד.} budget {זה כל מה שנשאר מהתקציב.} other {המגבלה על כל ההזמנות לא מאפשרת יותר.}}',
  usedUp:
    '{limit, select, per_order {הגעת למגבלה להזמנה אחת.} per_day {המגבלה היומית כבר נוצלה.} per_month {המגבלה החודשית כבר נוצלה.} lifetime {המגבלה לחבר אחד כבר נוצלה.} budget {התקציב נגמר.} other {המגבלה על כל ההזמנות נוצלה.}}',
  afterRefunds: 'מה שהוחזר כבר הופחת.',
  rounded: '{up, select, yes {בעיגול כלפי מעלה: {points}.} other {בעיגול כלפי מטה: {points}.}}',
  together: 'סך הכול: {points}.',
  nothing:
    'הזמנה {order} לא זיכתה בדבר: {why, select, not_seen {החנות עדיין לא מסרה עליה דבר} cancelled {היא בוטלה} voided {התשלום עליה בוטל} test_order {זו הזמנת בדיקה} not_paid {היא עדיין לא שולמה} no_rule {הזמנות בחנות הזאת לא מזכות ב{points}} currency_without_rule {הזמנות במטבע {currency} לא מזכות ב{points}} nothing_eligible {אין בה דבר שמזכה ב{points}} fully_refunded {לא נשאר ממנה דבר שנספר} products_unread {החנות עדיין צריכה למסור מה נקנה} products_excluded {מה שנקנה לא מזכה ב{points}} conditions {היא לא מההזמנות שמזכות כאן ב{points}} limit_reached {כבר הגעת למרב האפשרי} rounds_to_zero {היא קטנה מדי ל{point} שלמה} other {היא מלפני התוכנית הזאת}}.',
  ordersOnWeekdays: 'הזמנות ב{days} מזכות ב{points}.',
  ordersOnDates: 'הזמנות ב־{days} בחודש מזכות ב{points}.',
  ordersBetween: 'הזמנות מ־{from} עד {until} מזכות ב{points}.',
  ordersOfAmount: 'הזמנות מ־{amounts} ומעלה מזכות ב{points}.',
  ordersOfTiers: 'הזמנות של חברים בדרגה {tiers} מזכות ב{points}.',
  dayOfMonth: '{day}',
  quoted: '”{text}”',
  readyOn: '{points} לשימוש החל מ־{day}.',
  readyWhenFulfilled: '{points} לשימוש לאחר משלוח ההזמנה.',
  readyAfter: '{points} לשימוש כעבור {days, plural, one {יום אחד} two {יומיים} other {# ימים}}.',
};
