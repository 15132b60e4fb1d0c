import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}：対象金額 {money}。',
  countsPart: '{title} × {quantity}点のうち{left}点：対象金額 {money}。',
  doesNotCount:
    '{why, select, gift_card {{title}は対象外です（ギフトカード）。} tip {{title}は対象外です（チップ）。} removed {{title}は対象外です（注文から削除されました）。} refunded {{title}は対象外です（返品されました）。} other {{title}は付与の対象外の商品です。}}',
  shippingCounts: '送料の対象金額は{money}です。',
  allGivenBack: '{total}の全額が返金されました。',
  shareGivenBack: '{total}のうち{refunded}が返金されたため、付与もその割合だけ減りました。',
  partGivenBack: '{total}のうち{refunded}が返金されたため、残りは{left}です。',
  perAmount: '{per}ごとに{rate}：{of}で{points}。',
  multiplied:
    '{who, select, rule {一部商品の特典} campaign {「{name}」} other {{name}}}により{of}が{factor}倍：{less, select, yes {{points}減ります} other {{points}増えます}}。',
  productPoints: '専用の付与がある商品 {units}点（1点につき{each}）：{points}。',
  perOrder: 'ご注文ごとの付与：{points}。',
  nthOrder: '{nth}回目のご注文の特典：{points}。',
  spendGoal: '{goal}を達成（{times}回）：{points}。',
  flat: '「{name}」：{points}。',
  limited:
    '{limit, select, per_order {1回のご注文の上限です。} per_day {当日の上限の残り分です。} per_month {当月の上限の残り分です。} lifetime {おひとり様の上限の残り分です。} budget {予算の残り分です。} other {全注文の上限までの付与です。}}',
  usedUp:
    '{limit, select, per_order {1回のご注文の上限に達しています。} per_day {当日の上限にすでに達していました。} per_month {当月の上限にすでに達していました。} lifetime {おひとり様の上限にすでに達していました。} budget {予算の上限に達しました。} other {全注文の上限に達しています。}}',
  afterRefunds: '返金された分は差し引かれています。',
  rounded: '{up, select, yes {切り上げて{points}です。} other {切り捨てて{points}です。}}',
  together: '合計 {points}。',
  nothing:
    'ご注文{order}では付与されませんでした。理由：{why, select, not_seen {ショップからの情報がまだ届いていません} cancelled {キャンセルされました} voided {お支払いが取り消されました} test_order {テスト注文です} not_paid {お支払いが完了していません} no_rule {このショップではご注文に{points}は付きません} currency_without_rule {{currency}でのご注文に{points}は付きません} nothing_eligible {{points}の対象となるものがありません} fully_refunded {対象となるものが残っていません} products_unread {購入内容の情報をショップから待っています} products_excluded {ご購入の商品に{points}は付きません} conditions {{points}が付くご注文の条件に当てはまりません} limit_reached {付与の上限にすでに達していました} rounds_to_zero {1{point}に満たない金額です} other {このプログラムの開始前のご注文です}}。',
  ordersOnWeekdays: '{days}のご注文には{points}が付きます。',
  ordersOnDates: '毎月{days}のご注文には{points}が付きます。',
  ordersBetween: '{from}から{until}までのご注文には{points}が付きます。',
  ordersOfAmount: '{amounts}以上のご注文には{points}が付きます。',
  ordersOfTiers: 'ランクが{tiers}の会員様のご注文には{points}が付きます。',
  dayOfMonth: '{day}日',
  quoted: '「{text}」',
  readyOn: '{points}は{day}からご利用いただけます。',
  readyWhenFulfilled: '{points}は商品の発送後にご利用いただけます。',
  readyAfter: '{points}は付与の{days}日後からご利用いただけます。',
};
