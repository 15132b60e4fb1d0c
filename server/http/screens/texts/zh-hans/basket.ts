/** What the cart’s block says. */
export const basket = {
  take: '此购物车可抵扣 {worth}。',
  have: '您可以兑换：{title}',
  redeem: '使用 {points}',
  ready: '“{title}”已备好。',
  use: '立即使用',
  applied: '“{title}”已用于购物车。',
  idle: '“{title}”暂不适用于此购物车。',
  next: '再得 {points}即可兑换：{title}',
  failed: '操作未成功。',
  more: '更多',
  slow: '处理时间稍长，完成后会显示在这里。',
  code: '您的优惠码：{code}',
  open: '使用此优惠码打开购物车',
};
