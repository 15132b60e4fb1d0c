/** The member card, which is shown at the till. */
export const card = {
  open: '会員証',
  title: 'あなたの会員証',
  show: 'レジでご提示ください。店頭でのお買い物も対象になります。',
  number: '会員証番号',
  picture: '会員証番号{number}のQRコード',
};
