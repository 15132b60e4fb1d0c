/** What the cart’s block says. */
export const basket = {
  take: 'お会計から{worth}割引できます。',
  have: '「{title}」と交換できます。',
  redeem: '{points}を使う',
  ready: '「{title}」が使えます。',
  use: '今すぐ使う',
  applied: '「{title}」をカートに適用しました。',
  idle: '「{title}」はこのカートではまだ使えません。',
  next: 'あと{points}で「{title}」と交換できます。',
  failed: '処理できませんでした。',
  more: 'もっと見る',
  slow: '少し時間がかかっています。できしだい、ここに表示されます。',
  code: 'コード：{code}',
  open: 'このコードでカートを開く',
};
