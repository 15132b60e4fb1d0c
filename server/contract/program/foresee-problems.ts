import type { Money } from '../primitives.ts';
import { currenciesOf } from './check-rules.ts';
import type { EarningRuleDocument } from './earning.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';
import type { ReferralsDocument } from './referrals.ts';

/** What may be meant but seldom is: said beside a draft, never refused. */
export function foreseeProblems({
  earning,
  campaigns,
  activities,
  referrals,
}: ProgramParts): ProgramProblem[] {
  const most = earning.caps.per_order;
  return [
    ...earning.rules.flatMap((rule, at) => {
      const wider = earning.rules.find((other, place) => hides(other, rule, place < at));
      return wider === undefined
        ? []
        : [
            {
              path: ['earning', 'rules', at],
              message: `Rule “${rule.id}” never pays: “${wider.id}” pays for every order, is asked first and excludes others.`,
            },
          ];
    }),
    ...earning.rules.flatMap((rule, at) =>
      most !== null && 'points' in rule && rule.kind !== 'per_amount' && rule.points > most
        ? [
            {
              path: ['earning', 'rules', at, 'points'],
              message: `Rule “${rule.id}” gives ${rule.points} points, and an order may earn ${most} at the most.`,
            },
          ]
        : [],
    ),
    ...campaigns.flatMap((campaign, at) =>
      campaign.kind === 'flat' &&
      campaign.budget_points !== null &&
      campaign.budget_points < campaign.points
        ? [
            {
              path: ['campaigns', at, 'budget_points'],
              message: `The budget of “${campaign.title}” is used up before a single order has got all its points.`,
            },
          ]
        : [],
    ),
    ...(referrals === null ? [] : foreseeReferrals(referrals, activities)),
  ];
}

function foreseeReferrals(
  referrals: ReferralsDocument,
  activities: ProgramParts['activities'],
): ProgramProblem[] {
  const { friend, advocate, boosts, minimum_order: least } = referrals;
  const code = friend.gift !== null && 'combines_with' in friend.gift ? friend.gift : null;
  const paid = activities.findIndex(({ type }) => type === 'referral');
  return [
    ...(code !== null && least !== null && isBelow(code.minimum_order, least)
      ? [
          {
            path: ['referrals', 'friend', 'gift', 'minimum_order'],
            message: `A friend’s code can be used for an order below ${least.amount} ${least.currency}, for which the advocate gets nothing.`,
          },
        ]
      : []),
    ...boosts.flatMap(({ title }, at) =>
      advocate.points === 0 && advocate.tiers.length === 0
        ? [
            {
              path: ['referrals', 'boosts', at],
              message: `The boost “${title}” multiplies nothing: advocates get no points.`,
            },
          ]
        : [],
    ),
    ...(paid === -1
      ? []
      : [
          {
            path: ['activities', paid],
            message:
              'The activity “referral” is for referrals that another system tells of: it gives its points beside those of the program’s own referrals.',
          },
        ]),
  ];
}

function isBelow(amount: Money | null, least: Money): boolean {
  if (amount === null) return true;
  return amount.currency === least.currency && Number(amount.amount) < Number(least.amount);
}

/** Whether the first rule pays wherever the second would, and is asked before it. */
function hides(first: EarningRuleDocument, second: EarningRuleDocument, stands: boolean): boolean {
  if (first === second || first.kind !== 'per_amount' || second.kind !== 'per_amount') return false;
  if (first.stacking === 'add' || second.stacking === 'add') return false;
  const comesFirst =
    first.priority > second.priority || (first.priority === second.priority && stands);
  return (
    comesFirst &&
    first.products === null &&
    isUnconditional(first.when) &&
    currenciesOf(second).every((currency) => currenciesOf(first).includes(currency)) &&
    !(
      second.products === null &&
      isUnconditional(second.when) &&
      first.priority === second.priority
    )
  );
}

function isUnconditional(when: EarningRuleDocument['when']): boolean {
  const { customer_tags, minimum_order, from, until, hours, ...lists } = when;
  return (
    [minimum_order, from, until, hours].every((part) => part === null) &&
    [customer_tags.any, customer_tags.none, ...Object.values(lists)].every(
      (list) => list.length === 0,
    )
  );
}
