import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  order: '{known, select, no {ご注文} other {ご注文 {order}}}',
  orderReady:
    '{known, select, no {ご注文：利用可能になりました} other {ご注文 {order}：利用可能になりました}}',
  orderTaken: '{known, select, no {ご注文：取り消し} other {ご注文 {order}：取り消し}}',
  fulfilled: 'ご注文{order}が発送されました。{points}をご利用いただけます。',
  confirmed:
    '待機期間が終わりました。{known, select, no {ご注文} other {ご注文{order}}}の{points}をご利用いただけます。',
  earned: '{known, select, no {ご注文} other {ご注文{order}}}で{points}が付きました。',
  gaveThenMoved: 'ご注文{order}で{points}が付きました。この注文は現在、別のお客様のものです。',
  gaveThen: '当時のご注文{order}の内容で{points}が付きました。現在の内容は次のとおりです。',
  takenBack: '{known, select, no {ご注文} other {ご注文{order}}}の{points}が取り消されました。',
  takenBecause:
    '{why, select, moved {ご注文{order}は現在、別のお客様のものです} cancelled {ご注文{order}はキャンセルされました} voided {ご注文{order}のお支払いが取り消されました} fully_refunded {ご注文{order}は返品されました} other {ご注文{order}の一部が返品または変更されました}}。そのため{points}が取り消されました。',
  forgiven: 'このほか{points}はすでに使われていましたが、返還の必要はありません。',
  expiredTitle: '{points}の失効',
  expired: '{points}は期限までに使われませんでした。',
  mergeTitle:
    '{known, select, no {{way, select, in {統合されたアカウントから} other {統合先のアカウントへ}}} other {{way, select, in {ご注文 {order}、統合されたアカウントから} other {ご注文 {order}、統合先のアカウントへ}}}}',
  mergedDebt:
    '2つのアカウントが1つになりました。{way, select, in {{points}の不足分が引き継がれました} other {{points}の不足分が移されました}}。',
  merged:
    '2つのアカウントが1つになりました。{known, select, no {{points}} other {ご注文{order}の{points}}}が{way, select, in {もう一方から移されました} other {もう一方へ移されました}}。',
  adjustment:
    '{by, select, support {{way, select, in {サポートからの付与} other {サポートによる減算}}} other {{way, select, in {ショップからの付与} other {ショップによる減算}}}}',
  quoted: '「{text}」',
  activityTitle:
    '{type, select, sign_up {ご入会特典} birthday {お誕生日特典} anniversary {入会記念日特典} newsletter {メルマガ登録特典} review {レビュー特典} social_follow {フォロー特典} social_share {シェア特典} profile_complete {プロフィール特典} referral {お友だち紹介特典} invited {ご招待特典} other {特典：{name}}}',
  activity:
    '{type, select, sign_up {ご入会ありがとうございます。{points}をプレゼントします。} birthday {お誕生日おめでとうございます。{points}をプレゼントします。} anniversary {入会記念日：{points}。} newsletter {メルマガのご登録：{points}。} review {レビューのご投稿：{points}。} social_follow {フォロー：{points}。} social_share {シェア：{points}。} profile_complete {プロフィールのご入力：{points}。} referral {お友だちのご紹介：{points}。} invited {お友だちのリンクからのご利用：{points}。} own {「{name}」：{points}。} other {{name}：{points}。}}',
  tierTitle: '{tier}へようこそ',
  tier: '{tier}への到達特典：{points}。',
  moved: '{title}（{state, select, held {確保していた分} other {加算予定}} {points}）',
  reward:
    '{kind, select, none {特典} gift_card {{value}のギフトカード} store_credit {{value}のストアクレジット} voucher {「{title}」（引換番号 {code}）} product {「{title}」（コード {code}）} shipping {送料無料（コード {code}）} off {{value}オフ（コード {code}）} other {「{title}」}}',
  redemptionTitle:
    '{step, select, hold {交換：{reward}} capture {利用：{reward}} return {返還：{reward}} other {失効：{reward}}}',
  setAside: '{points}を特典のために確保しました。',
  price: '「{title}」に{points}を使いました。',
  priceWorth: '「{title}」（{value}相当）に{points}を使いました。',
  making:
    '{thing, select, gift_card {ギフトカードを発行しています。} store_credit {ストアクレジットを発行しています。} voucher {引換券を発行しています。} other {コードを発行しています。}}',
  issued:
    '{thing, select, gift_card {ギフトカードは{code}です。} store_credit {ストアクレジットが付与されました。} voucher {引換番号は{code}です。まだ引き換えられていません。} other {コードは{code}です。まだ使われていません。}}',
  used: '{thing, select, voucher {引換番号{code}でお渡ししました。} other {{known, select, no {コード{code}が使われました。} other {コード{code}がご注文{order}で使われました。}}}}',
  returned:
    '{thing, select, gift_card {ギフトカード{code}は取り消されました。} store_credit {ストアクレジットは取り消されました。} voucher {引換番号{code}は取り消されました。} other {{known, select, no {コード{code}が使われたご注文は返品されました。} other {コード{code}が使われたご注文{order}は返品されました。}}}}',
  failed:
    '{thing, select, gift_card {ギフトカードを発行できませんでした。} store_credit {ストアクレジットを発行できませんでした。} voucher {引換券を発行できませんでした。} other {コードを発行できませんでした。}}',
  cancelled:
    '{thing, select, gift_card {ギフトカード{code}は未使用のまま取り消されました。} store_credit {ストアクレジットは未使用のまま取り消されました。} voucher {引換番号{code}は未使用のまま取り消されました。} other {コード{code}は未使用のまま取り消されました。}}',
  ranOut:
    '{thing, select, gift_card {ギフトカード{code}は未使用のまま期限切れになりました。} store_credit {ストアクレジットは未使用のまま期限切れになりました。} voucher {引換番号{code}は未使用のまま期限切れになりました。} other {コード{code}は未使用のまま期限切れになりました。}}',
  lost: 'これにより{points}が失効しました。期限切れの特典の分は戻りません。',
  spent:
    '{thing, select, voucher {お渡しが済みました} code {{known, select, no {コードが使われました} other {コードがご注文{order}で使われました}}} other {取り消せなくなりました}}。確保されていた{points}は使用済みです。',
  spentAgain:
    '{known, select, no {返還された後にコードが使われたため、再び使用済みになりました。} other {返還された後にコードがご注文{order}で使われたため、再び使用済みになりました。}}',
  cameBack: '{points}が戻りました。',
  takenBackWhole: '取り消され、{points}が戻りました。',
  cameBackWithOrder:
    'コードが使われた{known, select, no {ご注文} other {ご注文{order}}}が返品されたため、{points}が戻りました。',
  cameBackInPart:
    'コードが使われた{known, select, no {ご注文} other {ご注文{order}}}の一部が返品されたか、金額がコードの価値に足りなかったため、{points}が戻りました。',
};
