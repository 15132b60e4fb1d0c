/** Why an order earned what it did. `{points}`, `{rate}` and `{each}` are counted already: "120 points". */
export const en = {
  counts: '{title} × {quantity} counts {money}.',
  countsPart: '{title} × {left} of {quantity} counts {money}.',
  doesNotCount:
    "{why, select, gift_card {{title} doesn't count: it is a gift card.} tip {{title} doesn't count: it is a tip.} removed {{title} doesn't count: it was taken off the order.} refunded {{title} doesn't count: it was returned.} other {{title} earns nothing: the shop gives none for it.}}",
  shippingCounts: 'Shipping counts {money}.',
  allGivenBack: 'All of {total} was given back.',
  shareGivenBack: '{refunded} of {total} was given back, and that share of all that it earned.',
  partGivenBack: '{refunded} of {total} was given back, so {left} is left.',
  perAmount: '{rate} for each {per} of {of} makes {points}.',
  multiplied:
    '{who, select, rule {A rule for some products} campaign {“{name}”} other {{name}}} multiplies {of} by {factor} and {less, select, yes {takes off} other {adds}} {points}.',
  productPoints:
    '{units, plural, one {# unit of a product with points of its own gives {points}.} other {# units of products with points of their own, {each} each, give {points}.}}',
  perOrder: 'The order itself gives {points}.',
  nthOrder:
    'Your {nth, selectordinal, =1 {first} one {#st} two {#nd} few {#rd} other {#th}} order gives {points}.',
  spendGoal:
    '{times, plural, one {Reaching {goal} gives {points}.} other {Reaching {goal} # times gives {points}.}}',
  flat: '“{name}” gives {points}.',
  limited:
    '{limit, select, per_order {That is the most there is for one order.} per_day {That was all that was left of the limit for the day.} per_month {That was all that was left of the limit for the month.} lifetime {That was all that was left of the limit for one member.} budget {That was all that was left of the budget.} other {That is as far as the limit on all orders allows.}}',
  usedUp:
    '{limit, select, per_order {The limit for one order is reached.} per_day {The limit for the day was reached before.} per_month {The limit for the month was reached before.} lifetime {The limit for one member was reached before.} budget {The budget is used up.} other {The limit on all orders is reached.}}',
  afterRefunds: 'That is after what was given back.',
  rounded:
    '{up, select, yes {Rounded up, that is {points}.} other {Rounded down, that is {points}.}}',
  together: 'Together {points}.',
  /** `{points}`: several of them; `{point}`: one. */
  nothing:
    'Order {order} earned nothing: {why, select, not_seen {the shop has told nothing of it yet} cancelled {it was cancelled} voided {its payment was voided} test_order {it is a test order} not_paid {it has not been paid yet} no_rule {orders earn no {points} in this shop} currency_without_rule {orders in {currency} earn no {points}} nothing_eligible {nothing in it counts for {points}} fully_refunded {nothing that counts is left of it} products_unread {the shop has yet to tell what was bought} products_excluded {what was bought earns no {points}} conditions {it is none of the orders that earn {points} here} limit_reached {the most that can be earned had been reached before} rounds_to_zero {it is too small for a whole {point}} other {it is from before this program}}.',
  ordersOnWeekdays: 'Orders on {days} earn {points}.',
  ordersOnDates: 'Orders on the {days} of a month earn {points}.',
  ordersBetween: 'Orders from {from} to {until} earn {points}.',
  ordersOfAmount: 'Orders of {amounts} and more earn {points}.',
  ordersOfTiers: 'Orders of members with the tier {tiers} earn {points}.',
  dayOfMonth: '{day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  quoted: '“{text}”',
  readyOn: '{points} can be spent from {day} on.',
  readyWhenFulfilled: '{points} can be spent once the order is fulfilled.',
  readyAfter:
    '{points} can be spent {days, plural, one {# day} other {# days}} after the order earned {count, plural, one {it} other {them}}.',
};
