import type { en } from './en.ts';

export const zhHans: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}：计入 {money}。',
  countsPart: '{title} × {quantity} 件中的 {left} 件：计入 {money}。',
  doesNotCount:
    '{why, select, gift_card {{title}不计入：这是礼品卡。} tip {{title}不计入：这是小费。} removed {{title}不计入：已从订单中移除。} refunded {{title}不计入：已退货。} other {{title}不计入：商店对此商品不予奖励。}}',
  shippingCounts: '运费计入 {money}。',
  allGivenBack: '{total} 已全部退款。',
  shareGivenBack: '{total} 中已退款 {refunded}，所得也按此比例减少。',
  partGivenBack: '{total} 中已退款 {refunded}，剩余 {left}。',
  perAmount: '每 {per} 得 {rate}：{of} 得 {points}。',
  multiplied:
    '{who, select, rule {部分商品的规则} campaign {“{name}”} other {{name}}}将 {of}乘以 {factor}：{less, select, yes {减少 {points}} other {增加 {points}}}。',
  productPoints: '单独计分的商品 {units} 件，每件 {each}：共 {points}。',
  perOrder: '订单本身：{points}。',
  nthOrder: '您的第 {nth} 笔订单：{points}。',
  spendGoal: '达到 {goal}（{times} 次）：{points}。',
  flat: '“{name}”：{points}。',
  limited:
    '{limit, select, per_order {这是单笔订单的上限。} per_day {这是当日限额的全部剩余。} per_month {这是当月限额的全部剩余。} lifetime {这是每位会员限额的全部剩余。} budget {这是预算的全部剩余。} other {所有订单的限额只允许这么多。}}',
  usedUp:
    '{limit, select, per_order {已达到单笔订单的上限。} per_day {当日限额此前已用完。} per_month {当月限额此前已用完。} lifetime {每位会员的限额此前已用完。} budget {预算已用完。} other {已达到所有订单的上限。}}',
  afterRefunds: '已扣除退款部分。',
  rounded: '{up, select, yes {向上取整为 {points}。} other {向下取整为 {points}。}}',
  together: '合计 {points}。',
  nothing:
    '订单 {order} 没有获得奖励：{why, select, not_seen {商店尚未提供任何信息} cancelled {订单已取消} voided {付款已作废} test_order {这是测试订单} not_paid {订单尚未付款} no_rule {本店的订单不累积{points}} currency_without_rule {以 {currency} 支付的订单不累积{points}} nothing_eligible {其中没有可累积{points}的内容} fully_refunded {可计入的内容已全部退回} products_unread {商店尚未提供所购商品的信息} products_excluded {所购商品不累积{points}} conditions {此订单不符合累积{points}的条件} limit_reached {此前已达到可获得的上限} rounds_to_zero {金额不足 1 {point}} other {订单早于本计划}}。',
  ordersOnWeekdays: '在{days}下的订单可得{points}。',
  ordersOnDates: '在每月{days}下的订单可得{points}。',
  ordersBetween: '在 {from} 至 {until} 之间下的订单可得{points}。',
  ordersOfAmount: '满 {amounts} 的订单可得{points}。',
  ordersOfTiers: '等级为{tiers}的会员，其订单可得{points}。',
  dayOfMonth: '{day}日',
  quoted: '“{text}”',
  readyOn: '{points}自{day}起可用。',
  readyWhenFulfilled: '{points}在订单发货后可用。',
  readyAfter: '{points}在获得 {days} 天后可用。',
};
