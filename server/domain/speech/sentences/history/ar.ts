import type { en } from './en.ts';

export const ar: Record<keyof typeof en, string> = {
  order: '{known, select, no {طلب} other {الطلب {order}}}',
  orderReady: '{known, select, no {طلب: متاح للاستخدام} other {الطلب {order}: متاح للاستخدام}}',
  orderTaken: '{known, select, no {طلب: تم السحب} other {الطلب {order}: تم السحب}}',
  fulfilled: 'تم شحن الطلب {order}. المتاح الآن: {points}.',
  confirmed:
    'انتهت فترة الانتظار. المتاح الآن من {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  earned: 'مقابل {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  gaveThenMoved: 'مقابل الطلب {order}: {points}. والطلب الآن لعميل آخر.',
  gaveThen: 'مقابل الطلب {order} كما كان حينها: {points}. وهذا وضعه الآن:',
  takenBack: 'تم السحب من {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  takenBecause:
    '{why, select, moved {الطلب {order} الآن لعميل آخر} cancelled {تم إلغاء الطلب {order}} voided {تم إبطال دفعة الطلب {order}} fully_refunded {تم إرجاع الطلب {order}} other {تم إرجاع شيء من الطلب {order} أو تغييره}}، لذلك تم سحب {points}.',
  forgiven: 'سبق أيضًا استخدام {points}، ولن يطالبك أحد بردّ ذلك.',
  expiredTitle: 'انتهت الصلاحية: {points}',
  expired: 'لم يُستخدم قبل انتهاء الصلاحية: {points}.',
  mergeTitle:
    '{known, select, no {{way, select, in {من حساب مدموج} other {إلى حساب مدموج}}} other {{way, select, in {الطلب {order}، من حساب مدموج} other {الطلب {order}، إلى حساب مدموج}}}}',
  mergedDebt:
    'أصبح الحسابان حسابًا واحدًا: {way, select, in {انتقل معه إلى حسابك دين قدره {points}} other {انتقل معه إلى الحساب الآخر دين قدره {points}}}.',
  merged:
    'أصبح الحسابان حسابًا واحدًا. {way, select, in {من الحساب الآخر} other {إلى الحساب الآخر}}: {known, select, no {{points}} other {{points} من الطلب {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {منحة من خدمة العملاء} other {خصم من خدمة العملاء}}} other {{way, select, in {منحة من المتجر} other {خصم من المتجر}}}}',
  quoted: '«{text}»',
  activityTitle:
    '{type, select, sign_up {مكافأة الترحيب} birthday {مكافأة عيد الميلاد} anniversary {مكافأة الذكرى السنوية} newsletter {مكافأة النشرة البريدية} review {مكافأة التقييم} social_follow {مكافأة المتابعة} social_share {مكافأة المشاركة} profile_complete {مكافأة الملف الشخصي} referral {مكافأة دعوة صديق} invited {مكافأة قبول الدعوة} other {مكافأة: {name}}}',
  activity:
    '{type, select, sign_up {شكرًا لانضمامك: {points}.} birthday {عيد ميلاد سعيد! هدية منا: {points}.} anniversary {مقابل عام آخر من العضوية: {points}.} newsletter {مقابل الاشتراك في النشرة البريدية: {points}.} review {مقابل كتابة تقييم: {points}.} social_follow {مقابل متابعتنا: {points}.} social_share {مقابل المشاركة: {points}.} profile_complete {مقابل إكمال الملف الشخصي: {points}.} referral {مقابل دعوة صديق: {points}.} invited {مقابل القدوم عبر رابط صديق: {points}.} own {مقابل «{name}»: {points}.} other {مقابل {name}: {points}.}}',
  tierTitle: 'أهلًا بك في مستوى {tier}',
  tier: 'شكرًا لبلوغ مستوى {tier}: {points}.',
  moved: '{title} ({points}، {state, select, held {كانت محجوزة} other {قيد الانتظار}})',
  reward:
    '{kind, select, none {مكافأة} gift_card {بطاقة هدايا بقيمة {value}} store_credit {رصيد في المتجر بقيمة {value}} voucher {«{title}» (قسيمة {code})} product {«{title}» (رمز {code})} shipping {شحن مجاني (رمز {code})} off {خصم {value} (رمز {code})} other {«{title}»}}',
  redemptionTitle:
    '{step, select, hold {استبدال: {reward}} capture {استخدام: {reward}} return {استعادة: {reward}} other {انتهاء صلاحية: {reward}}}',
  setAside: 'تم حجز {points} لمكافأة.',
  price: 'مقابل «{title}»: {points}.',
  priceWorth: 'مقابل «{title}» بقيمة {value}: {points}.',
  making:
    '{thing, select, gift_card {جارٍ إنشاء بطاقة الهدايا.} store_credit {جارٍ منح رصيد المتجر.} voucher {جارٍ إنشاء القسيمة.} other {جارٍ إنشاء الرمز.}}',
  issued:
    '{thing, select, gift_card {بطاقة الهدايا: {code}.} store_credit {تم منح رصيد المتجر.} voucher {القسيمة: {code}، ولم تُسلَّم المكافأة بعد.} other {الرمز: {code}، ولم يُستخدم بعد.}}',
  used: '{thing, select, voucher {تم التسليم مقابل القسيمة {code}.} other {{known, select, no {تم استخدام الرمز {code}.} other {تم استخدام الرمز {code} في الطلب {order}.}}}}',
  returned:
    '{thing, select, gift_card {تم سحب بطاقة الهدايا {code}.} store_credit {تم سحب رصيد المتجر.} voucher {تم سحب القسيمة {code}.} other {{known, select, no {تم استخدام الرمز {code} في طلب تم إرجاعه.} other {تم استخدام الرمز {code} في الطلب {order} الذي تم إرجاعه.}}}}',
  failed:
    '{thing, select, gift_card {تعذّر إنشاء بطاقة الهدايا.} store_credit {تعذّر منح رصيد المتجر.} voucher {تعذّر إنشاء القسيمة.} other {تعذّر إنشاء الرمز.}}',
  cancelled:
    '{thing, select, gift_card {تم سحب بطاقة الهدايا {code} دون استخدام.} store_credit {تم سحب رصيد المتجر دون استخدام.} voucher {تم سحب القسيمة {code} دون استخدام.} other {تم سحب الرمز {code} دون استخدام.}}',
  ranOut:
    '{thing, select, gift_card {انتهت صلاحية بطاقة الهدايا {code} دون استخدام.} store_credit {انتهت صلاحية رصيد المتجر دون استخدام.} voucher {انتهت صلاحية القسيمة {code} دون استخدام.} other {انتهت صلاحية الرمز {code} دون استخدام.}}',
  lost: 'انتهى معه {points}: ما استُخدم لمكافأة انتهت صلاحيتها لا يُعاد.',
  spent:
    '{thing, select, voucher {تم التسليم} code {{known, select, no {تم استخدام الرمز} other {تم استخدام الرمز في الطلب {order}}}} other {لم يعد التراجع ممكنًا}}. خُصم ما كان محجوزًا: {points}.',
  spentAgain:
    '{known, select, no {تم استخدام الرمز بعد إعادة ما دُفع مقابله، فخُصم من جديد.} other {تم استخدام الرمز في الطلب {order} بعد إعادة ما دُفع مقابله، فخُصم من جديد.}}',
  cameBack: 'أُعيد إلى رصيدك {points}.',
  takenBackWhole: 'تم سحب المكافأة، وأُعيد إلى رصيدك {points}.',
  cameBackWithOrder:
    'تم استخدام الرمز في {known, select, no {طلب} other {الطلب {order}}}. تم إرجاع ذلك الطلب، وأُعيد إلى رصيدك {points}.',
  cameBackInPart:
    'تم استخدام الرمز في {known, select, no {طلب} other {الطلب {order}}}. تم إرجاع جزء منه، أو كانت قيمته أقل من قيمة الرمز: أُعيد إلى رصيدك {points}.',
};
