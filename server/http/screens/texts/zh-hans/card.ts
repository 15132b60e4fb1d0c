/** The member card, which is shown at the till. */
export const card = {
  open: '我的会员卡',
  title: '您的会员卡',
  show: '付款时请店员扫描，店内消费也会计入。',
  number: '卡号',
  picture: '卡号 {number} 的二维码',
};
