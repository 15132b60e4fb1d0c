import type { en } from './en.ts';

export const ar: Record<keyof typeof en, string> = {
  order: '{known, select, no {طلب} other {الطلب {order}}}',
  orderReady: '{known, select, no {طلب: جاهز للاستخدام} other {الطلب {order}: جاهز للاستخدام}}',
  orderTaken: '{known, select, no {طلب: تم السحب} other {الطلب {order}: تم السحب}}',
  fulfilled: 'تم شحن الطلب {order}. المتاح الآن: {points}.',
  confirmed:
    'انتهت فترة الانتظار. المتاح الآن من {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  earned: 'مقابل {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  gaveThenMoved: '{points} مقابل الطلب {order}، وهو الآن لعميل آخر.',
  gaveThen: '{points} مقابل الطلب {order} كما كان حينها. وهذا وضعه الآن:',
  takenBack: 'تم السحب من {known, select, no {طلب} other {الطلب {order}}}: {points}.',
  takenBecause:
    '{why, select, moved {الطلب {order} الآن لعميل آخر} cancelled {تم إلغاء الطلب {order}} voided {تم إبطال دفعة الطلب {order}} fully_refunded {تم إرجاع الطلب {order}} other {تم إرجاع شيء من الطلب {order} أو تغييره}}، لذلك تم سحب {points}.',
  forgiven: 'كان قد صُرف أيضًا {points}: لن يطالبك بها أحد.',
  expiredTitle: 'انتهت الصلاحية: {points}',
  expired: 'لم تُستخدم في موعدها: {points}.',
  mergeTitle:
    '{known, select, no {{way, select, in {من حساب مدموج} other {إلى حساب مدموج}}} other {{way, select, in {الطلب {order}، من حساب مدموج} other {الطلب {order}، إلى حساب مدموج}}}}',
  mergedDebt:
    'أصبح الحسابان حسابًا واحدًا: {way, select, in {انتقل معه دين قدره {points} إليك} other {انتقل معه دين قدره {points} إلى الآخر}}.',
  merged:
    'أصبح الحسابان حسابًا واحدًا. {way, select, in {من الحساب الآخر} other {إلى الحساب الآخر}}: {known, select, no {{points}} other {{points} من الطلب {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {منحة من خدمة العملاء} other {خصم من خدمة العملاء}}} other {{way, select, in {منحة من المتجر} other {خصم من المتجر}}}}',
  quoted: '«{text}»',
  activityTitle:
    '{type, select, sign_up {مكافأة الترحيب} birthday {مكافأة عيد الميلاد} anniversary {مكافأة الذكرى السنوية} newsletter {مكافأة النشرة البريدية} review {مكافأة التقييم} social_follow {مكافأة المتابعة} social_share {مكافأة المشاركة} profile_complete {مكافأة الملف الشخصي} referral {مكافأة دعوة صديق} invited {مكافأة القدوم بدعوة} other {مكافأة: {name}}}',
  activity:
    '{type, select, sign_up {شكرًا لانضمامك: {points}.} birthday {عيد ميلاد سعيد! هدية منا: {points}.} anniversary {{points} مقابل عام آخر من العضوية.} newsletter {{points} مقابل الاشتراك في النشرة البريدية.} review {{points} مقابل تقييم.} social_follow {{points} مقابل متابعتنا.} social_share {{points} مقابل المشاركة.} profile_complete {{points} مقابل إكمال الملف الشخصي.} referral {{points} مقابل دعوة صديق.} invited {{points} مقابل القدوم عبر رابط صديق.} own {{points} مقابل «{name}».} other {{points} مقابل {name}.}}',
  tierTitle: 'أهلًا بك في {tier}',
  tier: 'شكرًا لبلوغ مستوى {tier}: {points}.',
  moved: '{title} ({points}، {state, select, held {كانت محجوزة} other {قيد الانتظار}})',
  reward:
    '{kind, select, none {مكافأة} gift_card {بطاقة هدية بقيمة {value}} store_credit {رصيد بقيمة {value}} voucher {«{title}» (قسيمة {code})} product {«{title}» (رمز {code})} shipping {شحن مجاني (رمز {code})} off {خصم {value} (رمز {code})} other {«{title}»}}',
  redemptionTitle:
    '{step, select, hold {استبدال: {reward}} capture {استخدام: {reward}} return {استرجاع: {reward}} other {فقدان: {reward}}}',
  setAside: 'تم حجز {points} لمكافأة.',
  price: '{points} مقابل «{title}».',
  priceWorth: '{points} مقابل «{title}» بقيمة {value}.',
  making:
    '{thing, select, gift_card {بطاقة الهدية قيد الإعداد.} store_credit {الرصيد قيد الإعداد.} voucher {القسيمة قيد الإعداد.} other {الرمز قيد الإعداد.}}',
  issued:
    '{thing, select, gift_card {بطاقة الهدية: {code}.} store_credit {تم منح الرصيد.} voucher {القسيمة: {code}، ولم تُسلَّم المكافأة بعد.} other {الرمز: {code}، ولم يُستخدم بعد.}}',
  used: '{thing, select, voucher {تم التسليم مقابل القسيمة {code}.} other {{known, select, no {تم استخدام الرمز {code}.} other {تم استخدام الرمز {code} في الطلب {order}.}}}}',
  returned:
    '{thing, select, gift_card {تم سحب بطاقة الهدية {code}.} store_credit {تم سحب الرصيد.} voucher {تم سحب القسيمة {code}.} other {{known, select, no {تم استخدام الرمز {code} في طلب أُعيد.} other {تم استخدام الرمز {code} في الطلب {order} الذي أُعيد.}}}}',
  failed:
    '{thing, select, gift_card {تعذر إنشاء بطاقة الهدية.} store_credit {تعذر منح الرصيد.} voucher {تعذر إنشاء القسيمة.} other {تعذر إنشاء الرمز.}}',
  cancelled:
    '{thing, select, gift_card {تم سحب بطاقة الهدية {code} دون استخدام.} store_credit {تم سحب الرصيد دون استخدام.} voucher {تم سحب القسيمة {code} دون استخدام.} other {تم سحب الرمز {code} دون استخدام.}}',
  ranOut:
    '{thing, select, gift_card {انتهت صلاحية بطاقة الهدية {code} دون استخدام.} store_credit {انتهت صلاحية الرصيد دون استخدام.} voucher {انتهت صلاحية القسيمة {code} دون استخدام.} other {انتهت صلاحية الرمز {code} دون استخدام.}}',
  lost: 'ضاعت معه {points}: ما تنتهي صلاحيته لا تعود نقاطه.',
  spent:
    '{thing, select, voucher {تم التسليم} code {{known, select, no {تم استخدام الرمز} other {تم استخدام الرمز في الطلب {order}}}} other {لم يعد التراجع ممكنًا}}. صُرف ما كان محجوزًا: {points}.',
  spentAgain:
    '{known, select, no {تم استخدام الرمز بعد عودة نقاطه، فصُرفت من جديد.} other {تم استخدام الرمز في الطلب {order} بعد عودة نقاطه، فصُرفت من جديد.}}',
  cameBack: 'عادت {points}.',
  takenBackWhole: 'تم سحب المكافأة، وعادت {points}.',
  cameBackWithOrder:
    'تم استخدام الرمز في {known, select, no {طلب} other {الطلب {order}}}. أُعيد ذلك الطلب، وعادت معه {points}.',
  cameBackInPart:
    'تم استخدام الرمز في {known, select, no {طلب} other {الطلب {order}}}. أُعيد شيء منه، أو كان أصغر من قيمة الرمز كلها: عادت {points}.',
};
