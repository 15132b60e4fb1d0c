/** Lines of the ledger. `{known}` is "no" where nothing is known of the order. `{points}` are counted already. */
export const en = {
  order: '{known, select, no {An order} other {Order {order}}}',
  orderReady:
    '{known, select, no {An order: ready to spend} other {Order {order}: ready to spend}}',
  orderTaken: '{known, select, no {An order: taken back} other {Order {order}: taken back}}',
  fulfilled: 'Order {order} was fulfilled: {points} of it can be spent now.',
  confirmed:
    'The waiting time is over: {known, select, no {{points} of an order} other {{points} of order {order}}} can be spent now.',
  earned: '{known, select, no {An order} other {Order {order}}} earned {points}.',
  gaveThenMoved: 'This gave {points} for order {order}, which belongs to another customer now.',
  gaveThen: 'This gave {points} for order {order} as it stood then. This is how it stands now:',
  takenBack:
    '{points} of {known, select, no {an order} other {order {order}}} {count, plural, one {was} other {were}} taken back.',
  takenBecause:
    '{why, select, moved {Order {order} belongs to another customer now} cancelled {Order {order} was cancelled} voided {Order {order} was voided} fully_refunded {Order {order} came back} other {Something of order {order} came back or changed}}, so {points} of what it had given {count, plural, one {was} other {were}} taken back.',
  forgiven:
    '{points} more had been spent already: nobody will ask for {count, plural, one {it} other {them}}.',
  expiredTitle: 'Expired {points}',
  expired:
    '{points} {count, plural, one {was} other {were}} not spent before {count, plural, one {its} other {their}} last day.',
  mergeTitle:
    '{known, select, no {{way, select, in {From a merged account} other {To a merged account}}} other {{way, select, in {Order {order}, from a merged account} other {Order {order}, to a merged account}}}}',
  mergedDebt:
    'Two accounts became one: {way, select, in {a debt of {points} came with it} other {a debt of {points} went with it}}.',
  merged:
    'Two accounts became one: {known, select, no {{points}} other {{points} of order {order}}} {way, select, in {came from the other} other {went to the other}}.',
  adjustment:
    '{by, select, support {{way, select, in {Given by support} other {Taken by support}}} other {{way, select, in {Given by the shop} other {Taken by the shop}}}}',
  quoted: '“{text}”',
  activityTitle:
    '{type, select, sign_up {Welcome bonus} birthday {Birthday bonus} anniversary {Anniversary bonus} newsletter {Newsletter bonus} review {Review bonus} social_follow {Follower bonus} social_share {Sharing bonus} profile_complete {Profile bonus} referral {Referral bonus} invited {Invitation bonus} other {{name} bonus}}',
  activity:
    '{type, select, sign_up {A thank-you for joining: {points}.} birthday {Happy birthday! Have {points} from us.} anniversary {{points} for another year of membership.} newsletter {{points} for signing up for the newsletter.} review {{points} for a review.} social_follow {{points} for following us.} social_share {{points} for sharing.} profile_complete {{points} for completing the profile.} referral {{points} for bringing a friend.} invited {{points} for coming by a friend’s link.} own {{points} for “{name}”.} other {{points} for {name}.}}',
  tierTitle: 'Welcome to {tier}',
  tier: 'A thank-you for reaching {tier}: {points}.',
  /** Behind a title: what a line moved that leaves the balance as it is. `{points}` is only the number. */
  moved: '{title} ({points} {state, select, held {held before} other {pending}})',
  /** What points were turned into, to stand in the titles below. */
  reward:
    '{kind, select, none {a reward} gift_card {a gift card of {value}} store_credit {{value} of store credit} voucher {“{title}” (voucher {code})} product {“{title}” (code {code})} shipping {free shipping (code {code})} off {{value} off (code {code})} other {“{title}”}}',
  redemptionTitle:
    '{step, select, hold {Turned into {reward}} capture {Used {reward}} return {Back from {reward}} other {Lost with {reward}}}',
  setAside: '{points} {count, plural, one {was} other {were}} set aside for a reward.',
  price: '{points} for “{title}”.',
  priceWorth: '{points} for “{title}”, worth {value}.',
  making:
    '{thing, select, gift_card {Its gift card is being made.} store_credit {Its store credit is being made.} voucher {Its voucher is being made.} other {Its code is being made.}}',
  issued:
    '{thing, select, gift_card {Its gift card is {code}.} store_credit {The store credit was given.} voucher {Its voucher is {code}, and it has not been handed over yet.} other {Its code is {code}, and it has not been used yet.}}',
  used: '{thing, select, voucher {It was handed over for voucher {code}.} other {{known, select, no {Its code {code} was used.} other {Its code {code} was used on order {order}.}}}}',
  returned:
    '{thing, select, gift_card {Its gift card {code} was taken back.} store_credit {Its store credit was taken back.} voucher {Its voucher {code} was taken back.} other {{known, select, no {Its code {code} was used on an order, which came back.} other {Its code {code} was used on order {order}, which came back.}}}}',
  failed:
    '{thing, select, gift_card {Its gift card could not be made.} store_credit {Its store credit could not be made.} voucher {Its voucher could not be made.} other {Its code could not be made.}}',
  cancelled:
    '{thing, select, gift_card {Its gift card {code} was taken back unused.} store_credit {Its store credit was taken back unused.} voucher {Its voucher {code} was taken back unused.} other {Its code {code} was taken back unused.}}',
  ranOut:
    '{thing, select, gift_card {Its gift card {code} ran out unused.} store_credit {Its store credit ran out unused.} voucher {Its voucher {code} ran out unused.} other {Its code {code} ran out unused.}}',
  lost: '{points} {count, plural, one {was} other {were}} lost with it: points of what runs out don’t come back.',
  spent:
    '{thing, select, voucher {It was handed over} code {{known, select, no {The code was used} other {The code was used on order {order}}}} other {It can be undone no longer}}: the {points} held for it {count, plural, one {is} other {are}} spent.',
  spentAgain:
    '{known, select, no {The code was used after its points had come back, so they are spent again.} other {The code was used on order {order} after its points had come back, so they are spent again.}}',
  cameBack: '{points} came back.',
  takenBackWhole: 'It was taken back, and {points} came back with it.',
  cameBackWithOrder:
    'The code was used on {known, select, no {the order} other {order {order}}}. That order came back, and {points} came back with it.',
  cameBackInPart:
    'The code was used on {known, select, no {the order} other {order {order}}}. Something of it came back, or it was too small for all of the code’s value: {points} came back.',
};
