/** What the cart’s block says. */
export const basket = {
  take: '此购物车可抵 {worth}。',
  have: '你可以兑换：{title}',
  redeem: '兑换 {points}',
  ready: '“{title}”已备好。',
  use: '立即使用',
  applied: '“{title}”已用于购物车。',
  idle: '“{title}”还不适用于此购物车。',
  next: '再得 {points} 即可兑换：{title}',
  failed: '没有成功。',
  more: '更多',
  slow: '比平时慢一点。好了会放在这里。',
  code: '你的券码：{code}',
  open: '用它打开购物车',
};
