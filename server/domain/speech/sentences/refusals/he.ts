import type { en } from './en.ts';

export const he: Record<keyof typeof en, string> = {
  notPossible: 'זה לא אפשרי כרגע. כדאי לרענן את הדף ולנסות שוב.',
  trouble:
    '{code, select, unauthenticated {קודם צריך להתחבר לחשבון שלך בחנות הזאת.} forbidden {זה לחברים מחוברים. כדאי לרענן את הדף ולנסות שוב.} not_found {זה כבר לא קיים.} rate_limited {זה היה יותר מדי בבת אחת. כדאי לחכות דקה ולנסות שוב.} other {זה לא אפשרי כרגע. כדאי לרענן את הדף ולנסות שוב.}}',
  notInShop: '”{title}” לא זמין בחנות הזאת.',
  needsAccount: 'בשביל ”{title}” צריך חשבון בחנות: אפשר להתחבר ולנסות שוב.',
  notStarted: '”{title}” עדיין לא זמין.',
  isOver: '”{title}” הסתיים.',
  otherTiers: '”{title}” מיועד לחברים בדרגות אחרות.',
  otherMembers: '”{title}” מיועד לחברים אחרים.',
  notHere: '”{title}” לא זמין כאן.',
  gone: '”{title}” אזל: הכול נלקח.',
  hadForLife:
    'כבר קיבלת את ”{title}” {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}}, וזה המרב.',
  hadForNow:
    'אפשר לקבל את ”{title}” {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}} {per, select, day {ביום: אפשר לנסות שוב מחר} week {בשבוע: אפשר לנסות שוב בשבוע הבא} month {בחודש: אפשר לנסות שוב בחודש הבא} other {בשנה: אפשר לנסות שוב בשנה הבאה}}.',
  basketTooSmall: 'בשביל ”{title}” צריך הזמנה של {money}: אפשר להוסיף לסל ולנסות שוב.',
  basketTooSmallOrFewer: 'בשביל ”{title}” צריך הזמנה של {money}: אפשר להוסיף לסל או לבחור פחות.',
  pointsNotAllowed: '”{title}” עולה {points}; אין צורך לציין כמות.',
  pointsRequired: 'ב”{title}” צריך לציין כמה להמיר להנחה.',
  pointsOutOfRange: 'ב”{title}” אפשר מ־{least} עד {most} בכל פעם.',
  pointsNotAStep: '”{title}” הולך בקפיצות של {step}.',
  notAMember: 'עדיין לא הצטרפת לתוכנית.',
  rewardUnknown: 'ההטבה הזאת כבר לא מוצעת. כדאי לרענן את ההטבות ולבחור אחת מהן.',
  notEnough: 'זה עולה {points}, ואפשר לנצל {spendable}.',
  idTaken: 'למימוש אחר כבר יש המספר הזה. כדאי לרענן את הדף ולנסות שוב.',
  wasGiven: 'זו הייתה מתנה שלא עלתה נקודות: היא שלך.',
  beingFoundOut: 'החנות בודקת מה קרה. הנקודות נשמרות עד אז.',
  ranOutWithPoints: 'התוקף פג, ואיתו הנקודות.',
  hasEnded:
    'זה כבר הסתיים ({status, select, failed {לא הצליח} cancelled {בוטל} other {פג תוקף}}) והנקודות חזרו.',
  creditRanOut: 'תוקף הזיכוי הזה בחשבון פג.',
  handedOver: 'זה כבר נמסר, ולכן אי אפשר לבטל.',
  undoIsOver: 'הזמן שבו אפשר לבטל הסתיים.',
  codeUsed: 'הקוד נוצל בקופה, ולכן אי אפשר לבטל.',
  couldNotBeMade: 'החנות לא הצליחה ליצור את זה. אפשר לפנות לחנות.',
  couldNotBeMadePointsBack:
    'החנות לא הצליחה ליצור את זה. הנקודות שלך חזרו; אפשר לנסות שוב מאוחר יותר.',
  onlyTiers: 'זה רק לחברים בדרגה {names}.',
  onlySegments: 'זה רק לחברים בקבוצה {names}.',
  birthdayUnknown: 'יום ההולדת שלך עדיין לא ידוע: צריך לשמור אותו קודם.',
  birthdayTooNew:
    'יום הולדת נספר {days, plural, one {יום אחד} two {יומיים} other {# ימים}} אחרי שנמסר: זה ייספר בשנה הבאה.',
  membersGetThis:
    'כל חבר מקבל את זה {times, plural, one {פעם אחת} two {פעמיים} other {# פעמים}} {per, select, day {ביום} month {בחודש} year {בשנה} other {בסך הכול}}.',
  tooSoon: 'בין פעם לפעם צריכות לעבור {hours, plural, one {שעה אחת} two {שעתיים} other {# שעות}}.',
  toldByShop: 'על זה החנות מודיעה לנו בעצמה.',
  notInProgram: 'החבר הזה כבר לא בתוכנית.',
  birthdayImpossible: 'אף אדם חי לא נולד ביום הזה.',
  birthdayChangedLately:
    'אפשר לשנות יום הולדת פעם בשנה: את זה החל מ־{day}. אם הוא שגוי, אפשר לכתוב לחנות.',
  periodBackwards: 'היום הראשון בתקופה לא יכול להיות אחרי האחרון.',
  periodTooLong: 'דוח מכסה {years} שנים לכל היותר: אפשר לבחור תקופה קצרה יותר.',
  statementTooLong:
    'בדוח יש {lines, number} שורות לכל היותר ובתקופה הזאת יש יותר: אפשר לבחור תקופה קצרה יותר.',
};
