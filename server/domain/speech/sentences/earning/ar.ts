import type { en } from './en.ts';

export const ar: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}: يُحتسب {money}.',
  countsPart: '{title} × {left} من {quantity}: يُحتسب {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} غير محتسب: إنه بطاقة هدية.} tip {{title} غير محتسب: إنه إكرامية.} removed {{title} غير محتسب: أُزيل من الطلب.} refunded {{title} غير محتسب: تم إرجاعه.} other {{title} لا يمنح شيئًا: المتجر لا يمنح شيئًا مقابله.}}',
  shippingCounts: 'يُحتسب للشحن {money}.',
  allGivenBack: 'تم رد المبلغ كاملًا: {total}.',
  shareGivenBack: 'تم رد {refunded} من {total}، ومعه النسبة نفسها من كل ما منحه الطلب.',
  partGivenBack: 'تم رد {refunded} من {total}، فيبقى {left}.',
  perAmount: '{rate} لكل {per}: مبلغ {of} يمنح {points}.',
  multiplied:
    '{who, select, rule {قاعدة لبعض المنتجات تضاعف} campaign {«{name}» يضاعف} other {{name} يضاعف}} {of} بمقدار {factor}: {less, select, yes {أقل بمقدار {points}} other {زيادة {points}}}.',
  productPoints: 'منتجات لها نقاطها الخاصة، {units} × {each}: {points}.',
  perOrder: 'مقابل الطلب نفسه: {points}.',
  nthOrder: 'مقابل طلبك رقم {nth}: {points}.',
  spendGoal:
    '{times, plural, zero {مقابل بلوغ {goal}: {points}.} one {مقابل بلوغ {goal}: {points}.} two {مقابل بلوغ {goal} مرتين: {points}.} few {مقابل بلوغ {goal} # مرات: {points}.} many {مقابل بلوغ {goal} # مرة: {points}.} other {مقابل بلوغ {goal} # مرة: {points}.}}',
  flat: 'مقابل «{name}»: {points}.',
  limited:
    '{limit, select, per_order {هذا هو الحد الأقصى للطلب الواحد.} per_day {هذا كل ما تبقى من حد اليوم.} per_month {هذا كل ما تبقى من حد الشهر.} lifetime {هذا كل ما تبقى من حد العضو الواحد.} budget {هذا كل ما تبقى من الميزانية.} other {لا يسمح الحد الخاص بجميع الطلبات بأكثر من ذلك.}}',
  usedUp:
    '{limit, select, per_order {تم بلوغ حد الطلب الواحد.} per_day {كان حد اليوم قد استُنفد.} per_month {كان حد الشهر قد استُنفد.} lifetime {كان حد العضو الواحد قد استُنفد.} budget {نفدت الميزانية.} other {تم بلوغ الحد الخاص بجميع الطلبات.}}',
  afterRefunds: 'تم خصم ما أُعيد من المبلغ.',
  rounded:
    '{up, select, yes {بعد التقريب إلى الأعلى: {points}.} other {بعد التقريب إلى الأسفل: {points}.}}',
  together: 'المجموع: {points}.',
  nothing:
    'لم يمنح الطلب {order} شيئًا: {why, select, not_seen {لم يخبرنا المتجر عنه بشيء بعد} cancelled {تم إلغاؤه} voided {تم إبطال دفعته} test_order {إنه طلب تجريبي} not_paid {لم يُدفع بعد} no_rule {الطلبات في هذا المتجر لا تمنح {points}} currency_without_rule {الطلبات بعملة {currency} لا تمنح {points}} nothing_eligible {لا شيء فيه يمنح {points}} fully_refunded {لم يبقَ منه شيء محتسب} products_unread {لم يخبرنا المتجر بعد بما تم شراؤه} products_excluded {ما تم شراؤه لا يمنح {points}} conditions {ليس من الطلبات التي تمنح {points} هنا} limit_reached {كان الحد الأقصى قد بُلغ من قبل} rounds_to_zero {قيمته أقل من {point} كاملة} other {يعود إلى ما قبل هذا البرنامج}}.',
  ordersOnWeekdays: 'الطلبات في أيام {days} تمنح {points}.',
  ordersOnDates: 'الطلبات في يوم {days} من الشهر تمنح {points}.',
  ordersBetween: 'الطلبات من {from} إلى {until} تمنح {points}.',
  ordersOfAmount: 'الطلبات بقيمة {amounts} فأكثر تمنح {points}.',
  ordersOfTiers: 'طلبات الأعضاء من مستوى {tiers} تمنح {points}.',
  dayOfMonth: '{day}',
  quoted: '«{text}»',
  readyOn: '{points} متاحة ابتداءً من {day}.',
  readyWhenFulfilled: '{points} متاحة بعد شحن الطلب.',
  readyAfter:
    '{points} متاحة بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
};
