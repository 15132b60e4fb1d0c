import type { en } from './en.ts';

export const zhHans: Record<keyof typeof en, string> = {
  order: '{known, select, no {订单} other {订单 {order}}}',
  orderReady: '{known, select, no {订单：现在可用} other {订单 {order}：现在可用}}',
  orderTaken: '{known, select, no {订单：已收回} other {订单 {order}：已收回}}',
  fulfilled: '订单 {order} 已发货：其中 {points}现在可用。',
  confirmed: '等待期已结束：{known, select, no {订单} other {订单 {order} }}的 {points}现在可用。',
  earned: '{known, select, no {订单} other {订单 {order} }}获得 {points}。',
  gaveThenMoved: '订单 {order} 获得了 {points}，该订单现在属于其他客户。',
  gaveThen: '按订单 {order} 当时的情况获得了 {points}。现在的情况如下：',
  takenBack: '{known, select, no {订单} other {订单 {order} }}的 {points}已被收回。',
  takenBecause:
    '{why, select, moved {订单 {order} 现在属于其他客户} cancelled {订单 {order} 已取消} voided {订单 {order} 的付款已作废} fully_refunded {订单 {order} 已退货} other {订单 {order} 的部分内容已退货或更改}}，因此收回 {points}。',
  forgiven: '另有 {points}此前已使用，不会向您追回。',
  expiredTitle: '{points}过期',
  expired: '{points}未在最后期限前使用。',
  mergeTitle:
    '{known, select, no {{way, select, in {来自合并的账户} other {转入合并的账户}}} other {{way, select, in {订单 {order}，来自合并的账户} other {订单 {order}，转入合并的账户}}}}',
  mergedDebt:
    '两个账户已合并：{way, select, in {随之转入 {points}的欠额} other {随之转出 {points}的欠额}}。',
  merged:
    '两个账户已合并：{known, select, no {{points}} other {订单 {order} 的 {points}}}{way, select, in {来自另一个账户} other {转入另一个账户}}。',
  adjustment:
    '{by, select, support {{way, select, in {客服发放} other {客服扣除}}} other {{way, select, in {商店发放} other {商店扣除}}}}',
  quoted: '“{text}”',
  activityTitle:
    '{type, select, sign_up {入会奖励} birthday {生日奖励} anniversary {周年奖励} newsletter {订阅奖励} review {评价奖励} social_follow {关注奖励} social_share {分享奖励} profile_complete {资料奖励} referral {邀请奖励} invited {受邀奖励} other {奖励：{name}}}',
  activity:
    '{type, select, sign_up {感谢您的加入：{points}。} birthday {生日快乐！送您 {points}。} anniversary {入会周年：{points}。} newsletter {订阅资讯：{points}。} review {发表评价：{points}。} social_follow {关注我们：{points}。} social_share {分享：{points}。} profile_complete {完善个人资料：{points}。} referral {邀请朋友：{points}。} invited {通过朋友的链接光临：{points}。} own {“{name}”：{points}。} other {{name}：{points}。}}',
  tierTitle: '欢迎加入{tier}',
  tier: '感谢您达到{tier}：{points}。',
  moved: '{title}（{state, select, held {此前预留} other {即将到账}} {points}）',
  reward:
    '{kind, select, none {奖励} gift_card {{value} 礼品卡} store_credit {{value} 商店余额} voucher {“{title}”（兑换券 {code}）} product {“{title}”（优惠码 {code}）} shipping {免运费（优惠码 {code}）} off {优惠 {value}（优惠码 {code}）} other {“{title}”}}',
  redemptionTitle:
    '{step, select, hold {兑换：{reward}} capture {使用：{reward}} return {退回：{reward}} other {失效：{reward}}}',
  setAside: '已为一项奖励预留 {points}。',
  price: '使用 {points}兑换“{title}”。',
  priceWorth: '使用 {points}兑换“{title}”，价值 {value}。',
  making:
    '{thing, select, gift_card {正在生成礼品卡。} store_credit {正在发放商店余额。} voucher {正在生成兑换券。} other {正在生成优惠码。}}',
  issued:
    '{thing, select, gift_card {礼品卡：{code}。} store_credit {商店余额已发放。} voucher {兑换券：{code}，尚未交付。} other {优惠码：{code}，尚未使用。}}',
  used: '{thing, select, voucher {已凭兑换券 {code} 交付。} other {{known, select, no {优惠码 {code} 已使用。} other {优惠码 {code} 已用于订单 {order}。}}}}',
  returned:
    '{thing, select, gift_card {礼品卡 {code} 已收回。} store_credit {商店余额已收回。} voucher {兑换券 {code} 已收回。} other {{known, select, no {使用优惠码 {code} 的订单已退货。} other {优惠码 {code} 已用于订单 {order}，该订单已退货。}}}}',
  failed:
    '{thing, select, gift_card {礼品卡未能生成。} store_credit {商店余额未能发放。} voucher {兑换券未能生成。} other {优惠码未能生成。}}',
  cancelled:
    '{thing, select, gift_card {礼品卡 {code} 未使用，已收回。} store_credit {商店余额未使用，已收回。} voucher {兑换券 {code} 未使用，已收回。} other {优惠码 {code} 未使用，已收回。}}',
  ranOut:
    '{thing, select, gift_card {礼品卡 {code} 未使用，已过期。} store_credit {商店余额未使用，已过期。} voucher {兑换券 {code} 未使用，已过期。} other {优惠码 {code} 未使用，已过期。}}',
  lost: '{points}随之失效：已过期奖励所用的部分不退回。',
  spent:
    '{thing, select, voucher {已交付} code {{known, select, no {优惠码已使用} other {优惠码已用于订单 {order}}}} other {已无法撤销}}：为此预留的 {points}已扣除。',
  spentAgain:
    '{known, select, no {优惠码在退回之后被使用，因此再次扣除。} other {优惠码在退回之后用于订单 {order}，因此再次扣除。}}',
  cameBack: '{points}已退回。',
  takenBackWhole: '奖励已收回，{points}已退回。',
  cameBackWithOrder:
    '优惠码已用于{known, select, no {一笔订单} other {订单 {order}}}。该订单已退货，{points}随之退回。',
  cameBackInPart:
    '优惠码已用于{known, select, no {一笔订单} other {订单 {order}}}。部分商品已退货，或订单金额不足以用完优惠码的价值：{points}已退回。',
};
