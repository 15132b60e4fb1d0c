import type { Texts } from './texts.ts';

export const ja: Texts = {
  hello: '{name}さん、こんにちは。',
  helloAnyone: 'こんにちは。',
  why: 'このメールは、{shop}で{points}を貯めている方にお送りしています。',
  optOut: 'お知らせを停止',
  expiryWarning: {
    subject: {
      today: { one: '{amount}が本日失効します', other: '{amount}が本日失効します' },
      tomorrow: { one: '{amount}が明日失効します', other: '{amount}が明日失効します' },
      later: { one: '{amount}が{day}に失効します', other: '{amount}が{day}に失効します' },
    },
    preview: '{date}まで使えます。',
    lead: {
      one: '{shop}で使える残高が、まもなく失効します。',
      other: '{shop}で使える残高が、まもなく失効します。',
    },
    until: '有効期限',
    daysLeft: {
      today: '本日まで',
      tomorrow: '明日まで',
      later: { one: 'あと{count}日', other: 'あと{count}日' },
    },
    worth: '次のご注文が{money}オフになります',
    button: '{shop}へ',
    after: '期限までに使わなかった分は失効します。期限の近いものから先に使われます。',
  },
};
