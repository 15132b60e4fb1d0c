import type { en } from './en.ts';

export const ar: Record<keyof typeof en, string> = {
  notPossible: 'هذا غير ممكن حاليًا. أعد تحميل الصفحة وحاول مرة أخرى.',
  trouble:
    '{code, select, unauthenticated {سجّل الدخول أولًا إلى حسابك في هذا المتجر.} forbidden {هذا للأعضاء الذين سجّلوا الدخول. أعد تحميل الصفحة وحاول مرة أخرى.} not_found {لم يعد هذا موجودًا.} rate_limited {كانت الطلبات كثيرة دفعة واحدة. انتظر دقيقة وحاول مرة أخرى.} other {هذا غير ممكن حاليًا. أعد تحميل الصفحة وحاول مرة أخرى.}}',
  notInShop: '«{title}» غير متاح في هذا المتجر.',
  needsAccount: 'يتطلب «{title}» حسابًا في المتجر: سجّل الدخول وحاول مرة أخرى.',
  notStarted: '«{title}» غير متاح بعد.',
  isOver: 'انتهى «{title}».',
  otherTiers: '«{title}» مخصص لأعضاء من مستويات أخرى.',
  otherMembers: '«{title}» مخصص لأعضاء آخرين.',
  notHere: '«{title}» غير متاح هنا.',
  gone: 'نفد «{title}»: تم توزيعه كله.',
  hadForLife:
    'حصلت على «{title}» {times, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}، وهذا هو الحد الأقصى.',
  hadForNow:
    'يمكن الحصول على «{title}» {times, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}} {per, select, day {في اليوم: حاول غدًا} week {في الأسبوع: حاول الأسبوع القادم} month {في الشهر: حاول الشهر القادم} other {في السنة: حاول السنة القادمة}}.',
  basketTooSmall: 'يتطلب «{title}» طلبًا بقيمة {money}: أضف إلى سلتك وحاول مرة أخرى.',
  basketTooSmallOrFewer: 'يتطلب «{title}» طلبًا بقيمة {money}: أضف إلى سلتك أو اختر أقل.',
  pointsNotAllowed: 'تكلفة «{title}» هي {points}؛ لا تحدد العدد.',
  pointsRequired: 'حدد في «{title}» كم تريد أن تحوّل إلى خصم.',
  pointsOutOfRange: 'في «{title}» من {least} إلى {most} في كل مرة.',
  pointsNotAStep: '«{title}» بخطوات قدرها {step}.',
  notAMember: 'لست عضوًا في البرنامج.',
  rewardUnknown: 'لم تعد هذه المكافأة متاحة. أعد تحميل المكافآت واختر واحدة منها.',
  notEnough: 'التكلفة {points}، والمتاح لك {spendable}.',
  idTaken: 'هذا الرقم مستخدم في عملية استبدال أخرى. أعد تحميل الصفحة وحاول مرة أخرى.',
  wasGiven: 'كانت هدية ولم تكلفك نقاطًا: احتفظ بها.',
  beingFoundOut: 'يتحقق المتجر مما حدث. تبقى النقاط محفوظة حتى ذلك الحين.',
  ranOutWithPoints: 'انتهت صلاحيتها، ومعها نقاطها.',
  hasEnded:
    'انتهى الأمر من قبل ({status, select, failed {لم ينجح} cancelled {أُلغي} other {انتهت الصلاحية}}) وعادت النقاط.',
  creditRanOut: 'انتهت صلاحية هذا الرصيد في الحساب.',
  handedOver: 'تم التسليم، فلم يعد التراجع ممكنًا.',
  undoIsOver: 'انتهت المدة التي يمكن التراجع خلالها.',
  codeUsed: 'استُخدم الرمز عند الدفع، فلم يعد التراجع ممكنًا.',
  couldNotBeMade: 'لم يتمكن المتجر من إنشاء ذلك. يُرجى سؤال المتجر.',
  couldNotBeMadePointsBack: 'لم يتمكن المتجر من إنشاء ذلك. عادت نقاطك؛ حاول مرة أخرى لاحقًا.',
  onlyTiers: 'هذا لأعضاء {names} فقط.',
  onlySegments: 'هذا للأعضاء في {names} فقط.',
  birthdayUnknown: 'تاريخ ميلادك غير معروف بعد: احفظه أولًا.',
  birthdayTooNew:
    'يُحتسب عيد الميلاد بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من تسجيله: سيُحتسب هذا في العام القادم.',
  membersGetThis:
    'يحصل العضو على هذا {times, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}} {per, select, day {في اليوم} month {في الشهر} year {في السنة} other {إجمالًا}}.',
  tooSoon:
    'يجب أن تمر {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}} بين مرة وأخرى.',
  toldByShop: 'يخبرنا المتجر بهذا بنفسه.',
  notInProgram: 'لم يعد هذا العضو في البرنامج.',
  birthdayImpossible: 'لا أحد على قيد الحياة وُلد في ذلك اليوم.',
  birthdayChangedLately:
    'يمكن تغيير تاريخ الميلاد مرة في السنة: هذا ابتداءً من {day}. إن كان خاطئًا فراسل المتجر.',
  periodBackwards: 'لا يمكن أن يكون أول يوم في الفترة بعد آخر يوم فيها.',
  periodTooLong: 'أقصى مدة لكشف الحساب بالسنوات: {years}. اختر فترة أقصر.',
  statementTooLong:
    'أقصى عدد لأسطر كشف الحساب: {lines, number}، وهذه الفترة فيها أكثر. اختر فترة أقصر.',
};
