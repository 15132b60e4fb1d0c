/** What only the shop's staff reads: it is said in English. */
export const staff = {
  excludedBy: '{title} earns nothing: rule "{rule}" excludes it.',
  perAmount: '{rate} for each {per}{rule} of {of} makes {points}.',
  multiplied:
    '{who, select, rule {Rule "{name}"} campaign {“{name}”} other {{name}}} multiplies {of} by {factor} and {less, select, yes {takes off} other {adds}} {points}.',
  productPoints:
    '{units, plural, one {# unit of a product with points of its own{rule} gives {points}.} other {# units of products with points of their own{rule}, {each} each, give {points}.}}',
  perOrder: 'The order itself{rule} gives {points}.',
  nthOrder:
    'The member’s {nth, selectordinal, =1 {first} one {#st} two {#nd} few {#rd} other {#th}} order{rule} gives {points}.',
  spendGoal:
    '{times, plural, one {Reaching {goal}{rule} gives {points}.} other {Reaching {goal} # times{rule} gives {points}.}}',
  nothing:
    'Order {order} earned nothing: {why, select, test_order {it is a test order, and those earn in development stores only} no_rule {the program has no rule that pays for orders} currency_without_rule {the program has no rule for orders in {currency}} products_excluded {the program excludes everything in it} conditions {no rule of the program holds for it} other {it came in with an import that gives no points}}.',
  waitsForBuyer: 'Nobody has it yet: it waits for its buyer to join.',
  forgiven:
    "{points} more had been spent already: the program doesn't ask for {count, plural, one {it} other {them}}.",
  wrote: '{name} wrote: “{reason}”',
  activity:
    'The program gives {points} for {type, select, sign_up {joining} birthday {a birthday} anniversary {another year of membership} newsletter {signing up for the newsletter} review {a review} social_follow {following us} social_share {sharing} profile_complete {completing the profile} referral {bringing a friend} invited {coming by a friend’s link} own {“{name}”} other {{name}}}.',
  activityTold: '{said} Told by {name}.',
  tier: 'The program gives {points} for reaching {tier}.',
  failed: '{said} {failure}',
};
