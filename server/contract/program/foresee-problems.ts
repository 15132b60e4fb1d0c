import { currenciesOf } from './check-rules.ts';
import type { EarningRuleDocument } from './earning.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';

/** What may be meant but seldom is: said beside a draft, never refused. */
export function foreseeProblems({ earning, campaigns }: ProgramParts): ProgramProblem[] {
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
  ];
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
