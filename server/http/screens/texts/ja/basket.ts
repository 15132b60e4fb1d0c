/** What the cart’s block says. */
export const basket = {
  take: 'このカートから{worth}割引できます。',
  have: '交換できます：{title}',
  redeem: '{points}を使う',
  ready: '「{title}」が使えます。',
  use: '今すぐ使う',
  applied: '「{title}」をカートに適用しました。',
  idle: '「{title}」はこのカートではまだ使えません。',
  next: 'あと{points}でもらえます：{title}',
  failed: 'うまくいきませんでした。',
  more: 'もっと見る',
  slow: '少し時間がかかっています。できあがるとここに表示されます。',
  code: 'コード：{code}',
  open: 'このコードでカートを開く',
};
