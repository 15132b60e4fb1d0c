import type { en } from './en.ts';

export const he: Record<keyof typeof en, string> = {
  notPossible: 'זה לא אפשרי כרגע. כדאי לרענן את הדף ולנסות שוב.',
  trouble:
    '{code, select, unauthenticated {קודם צריך להתחבר לחשבון שלך בחנות הזאת.} forbidden {זה לחברי מועדון מחוברים. כדאי לרענן את הדף ולנסות שוב.} not_found {זה כבר לא קיים.} rate_limited {זה היה יותר מדי בבת אחת. כדאי לחכות דקה ולנסות שוב.} other {זה לא אפשרי כרגע. כדאי לרענן את הדף ולנסות שוב.}}',
  tillTrouble:
    '{code, select, unauthenticated {החיבור פג. כדאי לסגור את Regulars ולפתוח שוב.} forbidden {לחשבון שלך בניהול החנות אין הרשאה לזה.} not_found {זה כבר לא קיים.} rate_limited {זה היה יותר מדי בבת אחת. כדאי לחכות דקה ולנסות שוב.} other {זה לא אפשרי כרגע. כדאי לנסות שוב עוד רגע.}}',
  notInShop: '”{title}” לא זמין בחנות הזאת.',
  needsAccount: 'בשביל ”{title}” צריך חשבון בחנות: אפשר להתחבר ולנסות שוב.',
  notStarted: '”{title}” עדיין לא זמין.',
  isOver: '”{title}” הסתיים.',
  otherTiers: '”{title}” מיועד לחברי מועדון בדרגות אחרות.',
  otherMembers: '”{title}” מיועד לחברי מועדון אחרים.',
  notHere: '”{title}” לא זמין כאן.',
  gone: '”{title}” אזל.',
  hadForLife:
    'כבר קיבלת את ”{title}” {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}}, וזה המרב.',
  hadForNow:
    'אפשר לקבל את ”{title}” {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}} {per, select, day {ביום: אפשר לנסות שוב מחר} week {בשבוע: אפשר לנסות שוב בשבוע הבא} month {בחודש: אפשר לנסות שוב בחודש הבא} other {בשנה: אפשר לנסות שוב בשנה הבאה}}.',
  basketTooSmall: 'בשביל ”{title}” צריך הזמנה של {money} לפחות: אפשר להוסיף לעגלה ולנסות שוב.',
  basketTooSmallOrFewer:
    'בשביל ”{title}” צריך הזמנה של {money} לפחות: אפשר להוסיף לעגלה או לבחור פחות.',
  pointsNotAllowed: '”{title}” עולה {points}; אין לציין כמות אחרת.',
  pointsRequired: 'ב”{title}” צריך לציין כמה להמיר להנחה.',
  pointsOutOfRange: 'ב”{title}” אפשר מ־{least} עד {most} בכל פעם.',
  pointsNotAStep: 'ב”{title}” מתקדמים בקפיצות של {step}.',
  notAMember: 'עדיין לא הצטרפת למועדון.',
  rewardUnknown: 'ההטבה הזאת כבר לא מוצעת. כדאי לרענן את ההטבות ולבחור אחת מהן.',
  notEnough: 'זה עולה {points}, ואפשר לממש {spendable}.',
  idTaken: 'למימוש אחר כבר יש המספר הזה. כדאי לרענן את הדף ולנסות שוב.',
  wasGiven: 'זו הייתה מתנה שלא עלתה נקודות: היא שלך.',
  beingFoundOut: 'החנות בודקת מה קרה. הנקודות נשמרות בצד עד אז.',
  ranOutWithPoints: 'התוקף פג, ואיתו הנקודות.',
  hasEnded:
    'זה כבר הסתיים ({status, select, failed {לא הצליח} cancelled {בוטל} other {פג תוקף}}) והנקודות חזרו.',
  creditRanOut: 'תוקף הזיכוי הזה בחשבון פג.',
  handedOver: 'זה כבר נמסר, ולכן אי אפשר לבטל.',
  undoIsOver: 'הזמן שבו אפשר לבטל הסתיים.',
  codeUsed: 'הקוד נוצל בתשלום, ולכן אי אפשר לבטל.',
  couldNotBeMade: 'החנות לא הצליחה ליצור את זה. אפשר לפנות לחנות.',
  couldNotBeMadePointsBack:
    'החנות לא הצליחה ליצור את זה. הנקודות שלך חזרו; אפשר לנסות שוב מאוחר יותר.',
  onlyTiers: 'זה רק לחברי מועדון בדרגה {names}.',
  onlySegments: 'זה רק לחברי מועדון בקבוצה {names}.',
  birthdayUnknown: 'יום ההולדת שלך עדיין לא ידוע: צריך להוסיף אותו קודם.',
  birthdayTooNew:
    'יום הולדת נספר רק {days, plural, one {יום אחד} two {יומיים} other {# ימים}} אחרי שנמסר: זה ייספר בשנה הבאה.',
  membersGetThis:
    'אפשר לקבל את זה {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}} {per, select, day {ביום} month {בחודש} year {בשנה} other {בסך הכול}}.',
  tooSoon: 'בין פעם לפעם צריכות לעבור {hours, plural, one {שעה אחת} two {שעתיים} other {# שעות}}.',
  toldByShop: 'על זה החנות מודיעה לנו בעצמה.',
  notInProgram: 'החשבון הזה כבר לא במועדון.',
  birthdayImpossible: 'אף אדם חי לא נולד ביום הזה.',
  birthdayChangedLately:
    'אפשר לשנות יום הולדת פעם בשנה: את זה החל מ־{day}. אם הוא שגוי, אפשר לכתוב לחנות.',
  periodBackwards: 'היום הראשון בתקופה לא יכול להיות אחרי האחרון.',
  periodTooLong: 'דף חשבון מכסה {years} שנים לכל היותר: אפשר לבחור תקופה קצרה יותר.',
  statementTooLong:
    'בדף חשבון יש {lines, number} שורות לכל היותר ובתקופה הזאת יש יותר: אפשר לבחור תקופה קצרה יותר.',
};
