import type { en } from './en.ts';

export const ar: Record<keyof typeof en, string> = {
  counts: 'يُحتسب {money} مقابل {title} × {quantity}.',
  countsPart: 'يُحتسب {money} مقابل {title} × {left} (من أصل {quantity}).',
  doesNotCount:
    '{why, select, gift_card {لا يُحتسب {title}: بطاقة هدايا.} tip {لا يُحتسب {title}: إكرامية.} removed {لا يُحتسب {title}: أُزيل من الطلب.} refunded {لا يُحتسب {title}: تم إرجاعه.} other {لا يُحتسب {title}: المتجر لا يمنح شيئًا مقابله.}}',
  shippingCounts: 'يُحتسب للشحن {money}.',
  allGivenBack: 'تم رد المبلغ كاملًا: {total}.',
  shareGivenBack: 'تم رد {refunded} من {total}، ومعه النسبة نفسها من كل ما منحه الطلب.',
  partGivenBack: 'تم رد {refunded} من {total}، فيبقى {left}.',
  perAmount: '{rate} لكل {per}، أي مقابل {of}: {points}.',
  multiplied:
    '{who, select, rule {قاعدة لبعض المنتجات} campaign {حملة «{name}»} other {مستوى {name}}}: {of} × {factor}، {less, select, yes {بنقصان {points}} other {بزيادة {points}}}.',
  productPoints: 'منتجات لها مقدارها الخاص، {units} × {each}: {points}.',
  perOrder: 'مقابل الطلب نفسه: {points}.',
  nthOrder: 'مقابل طلبك رقم {nth}: {points}.',
  spendGoal:
    '{times, plural, zero {مقابل بلوغ {goal}: {points}.} one {مقابل بلوغ {goal}: {points}.} two {مقابل بلوغ {goal} مرتين: {points}.} few {مقابل بلوغ {goal} # مرات: {points}.} many {مقابل بلوغ {goal} # مرة: {points}.} other {مقابل بلوغ {goal} # مرة: {points}.}}',
  flat: 'مقابل «{name}»: {points}.',
  limited:
    '{limit, select, per_order {هذا هو الحد الأقصى للطلب الواحد.} per_day {هذا كل ما تبقى من حد ذلك اليوم.} per_month {هذا كل ما تبقى من حد ذلك الشهر.} lifetime {هذا كل ما تبقى من حد العضو الواحد.} budget {هذا كل ما تبقى من الميزانية.} other {لا يسمح الحد الخاص بجميع الطلبات بأكثر من ذلك.}}',
  usedUp:
    '{limit, select, per_order {تم بلوغ حد الطلب الواحد.} per_day {كان حد ذلك اليوم قد استُنفد.} per_month {كان حد ذلك الشهر قد استُنفد.} lifetime {كان حد العضو الواحد قد استُنفد.} budget {نفدت الميزانية.} other {تم بلوغ الحد الخاص بجميع الطلبات.}}',
  afterRefunds: 'بعد خصم ما رُدّ من المبلغ.',
  rounded:
    '{up, select, yes {بعد التقريب إلى الأعلى: {points}.} other {بعد التقريب إلى الأسفل: {points}.}}',
  together: 'المجموع: {points}.',
  nothing:
    'لم يمنح الطلب {order} شيئًا: {why, select, not_seen {لم يخبرنا المتجر عنه بشيء بعد} cancelled {تم إلغاؤه} voided {تم إبطال دفعته} test_order {إنه طلب تجريبي} not_paid {لم يُدفع بعد} no_rule {الطلبات في هذا المتجر لا تمنح {points}} currency_without_rule {الطلبات بعملة {currency} لا تمنح {points}} nothing_eligible {لا شيء فيه يمنح {points}} fully_refunded {لم يبقَ منه شيء محتسب} products_unread {لم يخبرنا المتجر بعد بما تم شراؤه} products_excluded {ما تم شراؤه لا يمنح {points}} conditions {ليس من الطلبات التي تمنح {points} هنا} limit_reached {كان الحد الأقصى قد بُلغ من قبل} rounds_to_zero {قيمته لا تكفي لمنح 1 {point}} other {يعود إلى ما قبل هذا البرنامج}}.',
  ordersOnWeekdays: 'الطلبات في أيام {days} تمنح {points}.',
  ordersOnDates: 'الطلبات في يوم {days} من الشهر تمنح {points}.',
  ordersBetween: 'الطلبات من {from} إلى {until} تمنح {points}.',
  ordersOfAmount: 'الطلبات بقيمة {amounts} فأكثر تمنح {points}.',
  ordersOfTiers: 'طلبات الأعضاء من مستوى {tiers} تمنح {points}.',
  dayOfMonth: '{day}',
  quoted: '«{text}»',
  readyOn: 'يمكن استخدام {points} ابتداءً من {day}.',
  readyWhenFulfilled: 'يمكن استخدام {points} بعد شحن الطلب.',
  readyAfter:
    'يمكن استخدام {points} بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من احتساب الطلب.',
};
