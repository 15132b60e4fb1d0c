/** Whoever followed a friend’s link. */
export const invitation = {
  from: '{name}さんからの招待です',
  minimum: '{money}以上のご注文が対象です。',
  claimDays: '受け取ってから{days}以内にご注文ください。',
  emailLabel: 'メールアドレス',
  emailWhy:
    'コードをこのアドレスにもお送りします。広告メールは送信しません。お友だちにアドレスが知られることもありません。',
  emailBad: 'メールアドレスを正しく入力してください（例：name@example.com）。',
  get: '特典を受け取る',
  nobody: '特典は見つかりませんでした',
  nobodyWhy:
    'このリンクから受け取れる特典はありません。送ってくれた方に新しいリンクをお尋ねください。',
  another: '別のメールアドレスを使う',
  ready: 'どうぞお使いください！',
  making: 'お待ちください',
  waiting: 'まもなく届きます',
  no_code: '受け付けました！',
  over: 'この特典は終了しました',
  existing_customer: 'いつもありがとうございます！',
  own_link: 'ご自分のリンクです',
  taken: 'すでに受け取っています',
  slow: '少し時間がかかっています。メールでもお送りします。',
  code: 'コード',
  validUntil: '{date}まで有効',
  apply: 'カートで使う',
  copy: 'コピー',
};
