/** The member card, which is shown at the till. */
export const card = {
  open: '我的会员卡',
  title: '你的会员卡',
  show: '在收银台扫码，店内购物也会计入。',
  number: '卡号',
  picture: '卡号 {number} 的二维码',
};
