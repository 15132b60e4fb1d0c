import type { en } from './en.ts';

export const he: Record<keyof typeof en, string> = {
  order: '{known, select, no {הזמנה} other {הזמנה {order}}}',
  orderReady: '{known, select, no {הזמנה: זמין לשימוש} other {הזמנה {order}: זמין לשימוש}}',
  orderTaken: '{known, select, no {הזמנה: הופחת} other {הזמנה {order}: הופחת}}',
  fulfilled: 'הזמנה {order} נשלחה. זמין לשימוש: {points}.',
  confirmed:
    'תקופת ההמתנה הסתיימה. זמין לשימוש {known, select, no {מהזמנה} other {מהזמנה {order}}}: {points}.',
  earned: '{known, select, no {על הזמנה} other {על הזמנה {order}}}: {points}.',
  gaveThenMoved: '{points} על הזמנה {order}, ששייכת עכשיו לחשבון אחר.',
  gaveThen: '{points} על הזמנה {order} כפי שהייתה אז. כך היא עכשיו:',
  takenBack: '{known, select, no {הופחת בגין הזמנה} other {הופחת בגין הזמנה {order}}}: {points}.',
  takenBecause:
    '{why, select, moved {הזמנה {order} שייכת עכשיו לחשבון אחר} cancelled {הזמנה {order} בוטלה} voided {התשלום על הזמנה {order} בוטל} fully_refunded {הזמנה {order} הוחזרה} other {חלק מהזמנה {order} הוחזר או השתנה}}, ולכן הופחת: {points}.',
  forgiven: 'חלק כבר נוצל ולא יידרש ממך בחזרה: {points}.',
  expiredTitle: 'פג תוקף: {points}',
  expired: 'לא נוצל בזמן: {points}.',
  mergeTitle:
    '{known, select, no {{way, select, in {מחשבון שמוזג} other {לחשבון שמוזג}}} other {{way, select, in {הזמנה {order}, מחשבון שמוזג} other {הזמנה {order}, לחשבון שמוזג}}}}',
  mergedDebt:
    'שני חשבונות הפכו לאחד: {way, select, in {הגיע איתו חוב של {points}} other {עבר איתו חוב של {points}}}.',
  merged:
    'שני חשבונות הפכו לאחד. {way, select, in {מהחשבון השני} other {אל החשבון השני}}: {known, select, no {{points}} other {{points} מהזמנה {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {נוסף על ידי התמיכה} other {הופחת על ידי התמיכה}}} other {{way, select, in {נוסף על ידי החנות} other {הופחת על ידי החנות}}}}',
  quoted: '”{text}”',
  activityTitle:
    '{type, select, sign_up {בונוס הצטרפות} birthday {בונוס יום הולדת} anniversary {בונוס ותק} newsletter {בונוס ניוזלטר} review {בונוס ביקורת} social_follow {בונוס מעקב} social_share {בונוס שיתוף} profile_complete {בונוס פרופיל} referral {בונוס חבר מביא חבר} invited {בונוס הצטרפות דרך חבר} other {בונוס: {name}}}',
  activity:
    '{type, select, sign_up {תודה שהצטרפת: {points}.} birthday {יום הולדת שמח! מאיתנו אליך: {points}.} anniversary {{points} על עוד שנה איתנו.} newsletter {{points} על ההרשמה לניוזלטר.} review {{points} על ביקורת.} social_follow {{points} על המעקב אחרינו.} social_share {{points} על שיתוף.} profile_complete {{points} על השלמת הפרופיל.} referral {{points} על חבר שהבאת.} invited {{points} על ההגעה דרך קישור של חבר.} own {{points} על ”{name}”.} other {{points} על {name}.}}',
  tierTitle: 'ברוכים הבאים לדרגה {tier}',
  tier: 'תודה על ההגעה לדרגה {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {בצד מקודם} other {בדרך}})',
  reward:
    '{kind, select, none {הטבה} gift_card {כרטיס מתנה על סך {value}} store_credit {זיכוי בחנות, {value}} voucher {”{title}” (שובר {code})} product {”{title}” (קוד {code})} shipping {משלוח חינם (קוד {code})} off {{value} הנחה (קוד {code})} other {”{title}”}}',
  redemptionTitle:
    '{step, select, hold {מימוש: {reward}} capture {שימוש: {reward}} return {החזרה: {reward}} other {אובדן: {reward}}}',
  setAside: 'נשמר בצד עבור הטבה: {points}.',
  price: '{points} עבור ”{title}”.',
  priceWorth: '{points} עבור ”{title}” בשווי {value}.',
  making:
    '{thing, select, gift_card {כרטיס המתנה בהכנה.} store_credit {הזיכוי בהכנה.} voucher {השובר בהכנה.} other {הקוד בהכנה.}}',
  issued:
    '{thing, select, gift_card {כרטיס המתנה הוא {code}.} store_credit {הזיכוי ניתן.} voucher {השובר הוא {code}, וההטבה עדיין לא נמסרה.} other {הקוד הוא {code}, ועדיין לא נעשה בו שימוש.}}',
  used: '{thing, select, voucher {נמסר תמורת שובר {code}.} other {{known, select, no {נעשה שימוש בקוד {code}.} other {נעשה שימוש בקוד {code} בהזמנה {order}.}}}}',
  returned:
    '{thing, select, gift_card {כרטיס המתנה {code} בוטל.} store_credit {הזיכוי בוטל.} voucher {השובר {code} בוטל.} other {{known, select, no {נעשה שימוש בקוד {code} בהזמנה שהוחזרה.} other {נעשה שימוש בקוד {code} בהזמנה {order}, שהוחזרה.}}}}',
  failed:
    '{thing, select, gift_card {לא היה אפשר ליצור את כרטיס המתנה.} store_credit {לא היה אפשר לתת את הזיכוי.} voucher {לא היה אפשר ליצור את השובר.} other {לא היה אפשר ליצור את הקוד.}}',
  cancelled:
    '{thing, select, gift_card {כרטיס המתנה {code} בוטל לפני שנוצל.} store_credit {הזיכוי בוטל לפני שנוצל.} voucher {השובר {code} בוטל לפני שנוצל.} other {הקוד {code} בוטל לפני שנוצל.}}',
  ranOut:
    '{thing, select, gift_card {תוקף כרטיס המתנה {code} פג לפני שנוצל.} store_credit {תוקף הזיכוי פג לפני שנוצל.} voucher {תוקף השובר {code} פג לפני שנוצל.} other {תוקף הקוד {code} פג לפני שנוצל.}}',
  lost: 'יחד איתו אבד: {points}. מה שתוקפו פג לא מחזיר את נקודותיו.',
  spent:
    '{thing, select, voucher {ההטבה נמסרה} code {{known, select, no {נעשה שימוש בקוד} other {נעשה שימוש בקוד בהזמנה {order}}}} other {כבר אי אפשר לבטל}}. מה שנשמר בצד עבור זה נוצל: {points}.',
  spentAgain:
    '{known, select, no {נעשה שימוש בקוד אחרי שנקודותיו חזרו, ולכן הן נוצלו שוב.} other {נעשה שימוש בקוד בהזמנה {order} אחרי שנקודותיו חזרו, ולכן הן נוצלו שוב.}}',
  cameBack: 'הוחזר ליתרה: {points}.',
  takenBackWhole: 'ההטבה בוטלה, והוחזר ליתרה: {points}.',
  cameBackWithOrder:
    'נעשה שימוש בקוד {known, select, no {בהזמנה} other {בהזמנה {order}}}. ההזמנה הוחזרה, ואיתה הוחזר ליתרה: {points}.',
  cameBackInPart:
    'נעשה שימוש בקוד {known, select, no {בהזמנה} other {בהזמנה {order}}}. חלק ממנה הוחזר, או שהייתה קטנה מדי לכל ערך הקוד. הוחזר ליתרה: {points}.',
};
