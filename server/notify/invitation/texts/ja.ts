import type { InvitationTexts } from './invitation-texts.ts';

/** To friends it need not be said whose order it is. */
const offerOn = (order: '初回のご注文' | 'お友だちの初回のご注文'): InvitationTexts['offer'] => ({
  amountOff: `${order}が{value}オフ`,
  amountOffSome: '{value}オフ：{title}',
  percentageOff: `${order}が{percent}オフ`,
  percentageOffSome: '{percent}オフ：{title}',
  upTo: '{offer}（最大{most}）',
  freeShipping: `${order}は送料無料`,
  freeProduct: `${order}でプレゼント：{title}`,
  giftCard: `${order}後に{value}のギフトカード`,
  storeCredit: `${order}後に{value}のストアクレジット`,
  custom: `${order}後に：{title}`,
  points: `${order}後に{points}`,
  andPointsLater: '{offer}、さらに後日{points}',
  and: '{offer}、さらに{points}',
});

export const ja: InvitationTexts = {
  offer: offerOn('初回のご注文'),
  friendsOffer: offerOn('お友だちの初回のご注文'),
  reward: {
    amountOff: '{value}オフ',
    percentageOff: '{percent}オフ',
    freeShipping: '送料無料',
    freeProduct: 'プレゼント（{title}）',
    giftCard: '{value}のギフトカード',
    storeCredit: '{value}のストアクレジット',
    and: '{gift}と{points}',
    nothing: '感謝の気持ち',
  },
  minimum: '{money}以上のご注文で',
  headline: {
    named: '{name}さんからのプレゼントです',
    unnamed: 'お友だちからのプレゼントです',
  },
  message: {
    named:
      '{shop}でのお買い物を楽しんでいる{name}さんからの招待です。初回のご注文にお使いください。',
    unnamed:
      '{shop}でのお買い物を楽しんでいるお友だちからの招待です。初回のご注文にお使いください。',
  },
  share: {
    subject: '{shop}の特典をどうぞ',
    message: '{shop}がお気に入りです。よかったら見てみてください。このリンクからの特典：{offer}。',
  },
  claim: {
    ready: 'こちらがあなたのコードです。{shop}でのお支払い時に使えます。',
    making: 'コードを作成しています。少々お待ちください。',
    waiting:
      'コードをお渡しする前に、ショップが確認しています。しばらくしてから、もう一度ご覧ください。',
    no_code:
      '準備ができました。このメールアドレスで{shop}にご注文いただくと、その後に特典が届きます。',
    over: 'この特典は終了したか、すでに使われています。{shop}でのお買い物は引き続きお楽しみいただけます。',
    existing_customer:
      'いつも{shop}をご利用いただき、うれしく思います。この特典は初めてご注文の方のためのものです。あなたの特典はショップでご覧いただけます。また、ご自分のリンクからお友だちにこの特典を贈れます。',
    own_link: 'これはご自分のリンクです。{shop}をまだ知らないお友だちに送ってください。',
    taken:
      'このメールアドレスでは、すでに別のお友だちからの特典を受け取っています。特典はおひとり様1つまでです。',
    not_found: 'このリンクの特典は終了しました。',
    email_invalid: 'メールアドレスを正しく入力してください（例：name@example.com）。',
  },
  reason: {
    waiting_for_order: 'お友だちは特典を受け取り済みです。ご注文はまだありません。',
    waiting_for_payment: 'ご注文がありました。お支払いを待っています。',
    below_minimum: 'ご注文がありましたが、金額が条件に達していません。',
    holding: 'ご注文がありました。返品がなければ、{date}に特典が届きます。',
    in_review: 'ショップが確認しています。お手続きは必要ありません。',
    too_risky:
      'ショップで確認できなかったため、特典はありません。間違いと思われる場合は、ショップにお問い合わせください。',
    not_first_order: '特典は初回のご注文が対象で、今回は対象外でした。',
    refunded: '返品されたため、特典はありません。',
    cancelled: 'ご注文がキャンセルされたため、特典はありません。',
    by_staff: 'ショップの判断により、特典はありません。理由はショップにお問い合わせください。',
    limit_reached: '特典を受け取れる人数の上限に達していました。',
    advocate_gone: 'この特典はお渡しできなくなりました。',
    rewards_given: 'ご注文があり、特典が届きました。',
    not_ordered_in_time: '期限内のご注文がありませんでした。',
  },
  holdingSomeTime: 'ご注文がありました。返品がなければ、まもなく特典が届きます。',
  page: {
    email: 'メールアドレス',
    emailHint: 'name@example.com',
    button: '特典を受け取る',
    kept: '受け取った特典を見る',
    small: {
      mailed: 'コードをこのアドレスにもお送りします。広告メールは送信しません。',
      known: 'ご注文時の確認に使います。広告メールは送信しません。',
    },
    leaveEmpty: '空欄のままにしてください',
    again: 'お時間がかかったようです。もう一度ボタンを押してください。',
    from: '{name}さんより',
    code: 'あなたのコード',
    until: '{time}まで有効',
    use: 'ショップで使う',
    visit: '{shop}へ',
    mailed: 'メールでもお送りしましたので、メモの必要はありません。',
    willMail: '用意ができしだい、メールでお送りします。',
    reload: 'もう一度確認',
    titles: {
      ready: 'どうぞお使いください！',
      making: 'お待ちください…',
      waiting: 'ありがとうございます！',
      no_code: '受け付けました！',
      over: 'この特典は終了しました',
      existing_customer: 'いつもありがとうございます！',
      own_link: 'ご自分のリンクです',
      taken: 'すでに受け取っています',
      not_found: '特典は見つかりませんでした',
      email_invalid: 'あと少しです',
    },
    unknown: {
      title: '特典は見つかりませんでした',
      body: 'このリンクから受け取れる特典はありません。送ってくれた方に新しいリンクをお尋ねください。',
    },
    tooMany: {
      title: '操作が集中しています',
      body: '1分ほど待ってから、もう一度リンクを開いてください。特典はなくなりません。',
    },
    broken: {
      title: '処理できませんでした',
      body: 'こちらの不具合です。しばらくしてから、もう一度お試しください。',
    },
    another: '別のメールアドレスを使う',
    picture: '{shop}：{offer}',
  },
  mail: {
    subject: '{offer}：{shop}のコード',
    preview: 'コードは{code}です。',
    hello: 'こんにちは。',
    lead: {
      named: '{shop}で使える、{name}さんからの特典です。',
      unnamed: '{shop}で使える、お友だちからの特典です。',
    },
    code: 'あなたのコード',
    until: '{time}まで有効',
    button: 'ショップで使う',
    after: 'コードは初回のご注文で1回使えます。',
    why: 'このメールは、このアドレスで特典のお申し込みがあったためお送りしました。お心当たりがなければ、何もする必要はありません。今後メールをお送りすることはありません。',
  },
};
