import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  notPossible: '現在ご利用いただけません。ページを再読み込みして、もう一度お試しください。',
  trouble:
    '{code, select, unauthenticated {まずこのショップのアカウントにログインしてください。} forbidden {ログイン中の会員様向けです。ページを再読み込みして、もう一度お試しください。} not_found {すでにご利用いただけなくなっています。} rate_limited {操作が集中しています。1分ほど待って、もう一度お試しください。} other {現在ご利用いただけません。ページを再読み込みして、もう一度お試しください。}}',
  tillTrouble:
    '{code, select, unauthenticated {セッションの有効期限が切れました。Regularsを閉じて、もう一度開いてください。} forbidden {ストア管理画面のこのアカウントには権限がありません。} not_found {すでにご利用いただけなくなっています。} rate_limited {操作が集中しています。1分ほど待って、もう一度お試しください。} other {現在ご利用いただけません。しばらくしてから、もう一度お試しください。}}',
  notInShop: '「{title}」はこのショップではご利用いただけません。',
  needsAccount:
    '「{title}」にはショップのアカウントが必要です。ログインしてもう一度お試しください。',
  notStarted: '「{title}」はまだご利用いただけません。',
  isOver: '「{title}」は終了しました。',
  otherTiers: '「{title}」は別のランクの会員様向けです。',
  otherMembers: '「{title}」は別の会員様向けです。',
  notHere: '「{title}」はここではご利用いただけません。',
  gone: '「{title}」は予定数に達したため終了しました。',
  hadForLife: '「{title}」はすでに{times}回ご利用になり、上限に達しています。',
  hadForNow:
    '「{title}」は{per, select, day {1日{times}回までです。明日もう一度お試しください} week {1週間に{times}回までです。来週もう一度お試しください} month {1か月に{times}回までです。来月もう一度お試しください} other {1年に{times}回までです。来年もう一度お試しください}}。',
  basketTooSmall:
    '「{title}」には{money}以上のご注文が必要です。カートに商品を追加してもう一度お試しください。',
  basketTooSmallOrFewer:
    '「{title}」には{money}以上のご注文が必要です。カートに商品を追加するか、使う量を減らしてください。',
  pointsNotAllowed: '「{title}」には{points}が必要です。数量は指定できません。',
  pointsRequired: '「{title}」では、割引に換える数量を指定してください。',
  pointsOutOfRange: '「{title}」で一度に使えるのは{least}から{most}までです。',
  pointsNotAStep: '「{title}」は{step}単位で使えます。',
  notAMember: 'プログラムの会員ではありません。',
  rewardUnknown: 'この特典は提供されていません。特典一覧を再読み込みして、選び直してください。',
  notEnough: '{points}が必要ですが、ご利用いただけるのは{spendable}です。',
  idTaken: 'この番号は別の交換で使われています。ページを再読み込みしてもう一度お試しください。',
  wasGiven: 'これはプレゼントで、残高からは引かれていません。そのままお使いください。',
  beingFoundOut: 'ショップが状況を確認しています。確認が終わるまで、使われた分はお預かりします。',
  ranOutWithPoints: '期限切れになり、使われた分も失効しました。',
  hasEnded:
    'すでに終了しており（{status, select, failed {発行失敗} cancelled {取り消し} other {期限切れ}}）、使われた分は戻っています。',
  creditRanOut: 'このストアクレジットは期限が切れています。',
  handedOver: 'すでにお渡ししたため、取り消せません。',
  undoIsOver: '取り消しの期限が過ぎています。',
  codeUsed: 'コードはお支払い時に使われたため、取り消せません。',
  couldNotBeMade: 'ショップで発行できませんでした。ショップにお問い合わせください。',
  couldNotBeMadePointsBack:
    'ショップで発行できませんでした。使われた分は戻っています。後ほどもう一度お試しください。',
  onlyTiers: '{names}の会員様限定です。',
  onlySegments: '{names}の会員様限定です。',
  birthdayUnknown: 'お誕生日がまだ登録されていません。先に保存してください。',
  birthdayTooNew:
    'お誕生日は登録の{days}日後から有効です。今年の分は対象外で、来年からになります。',
  membersGetThis:
    '会員様おひとりにつき{per, select, day {1日に} month {1か月に} year {1年に} other {通算で}}{times}回までです。',
  tooSoon: '次回まで{hours}時間あけてください。',
  toldByShop: 'こちらはショップから自動的に記録されます。',
  notInProgram: 'この会員様はすでにプログラムに参加していません。',
  birthdayImpossible: 'その日付はお誕生日として登録できません。',
  birthdayChangedLately:
    'お誕生日の変更は年に1回までです。次は{day}から変更できます。間違っている場合はショップにご連絡ください。',
  periodBackwards: '期間の開始日は終了日以前にしてください。',
  periodTooLong: '明細書の期間は最長{years}年です。より短い期間をお選びください。',
  statementTooLong:
    '明細書は最大{lines, number}行です。この期間はそれを超えるため、より短い期間をお選びください。',
};
