import type { CampaignDocument } from './campaign.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';
import { areApart } from './are-apart.ts';
import { runTogether } from './running-time.ts';

/** Campaigns that can never run, never pay, or fight with another one unnoticed. */
export function checkCampaigns({ campaigns, earning }: ProgramParts): ProgramProblem[] {
  return [
    ...earning.rules.flatMap((rule, at) =>
      runTogether([{ when: rule.when, days_of_month: [] }])
        ? []
        : [{ path: ['earning', 'rules', at, 'when', neverBecause(rule.when)], message: neverRuns }],
    ),
    ...campaigns.flatMap((campaign, at) => checkCampaign(campaign, at)),
    ...campaigns.flatMap((campaign, at) => {
      const rival = campaigns.slice(0, at).find((other) => doFight(other, campaign));
      return rival === undefined
        ? []
        : [{ path: ['campaigns', at], message: sayFight(rival, campaign) }];
    }),
  ];
}

const neverRuns = 'can never hold: between its start and its end there is no such day or hour';

function checkCampaign(campaign: CampaignDocument, at: number): ProgramProblem[] {
  const path = ['campaigns', at];
  const problems: ProgramProblem[] = [];
  if (!runTogether([campaign])) {
    const field =
      campaign.days_of_month.length > 0 ? ['days_of_month'] : ['when', neverBecause(campaign.when)];
    problems.push({
      path: [...path, ...field],
      message: 'can never run: between its start and its end there is no such day or hour',
    });
  }
  const most = campaign.caps.per_order;
  if (campaign.kind === 'flat' && most !== null && most < campaign.points)
    problems.push({
      path: [...path, 'caps', 'per_order'],
      message: `contradicts points: the campaign gives ${campaign.points} for an order and may give ${most} at the most`,
    });
  return problems;
}

function neverBecause(when: CampaignDocument['when']): 'weekdays' | 'hours' {
  return when.weekdays.length > 0 ? 'weekdays' : 'hours';
}

/** Of two like these only one would apply, and nothing says which: the document's order decides unnoticed. */
function doFight(a: CampaignDocument, b: CampaignDocument): boolean {
  return (
    a.kind === b.kind &&
    a.priority === b.priority &&
    a.stacking === 'exclusive' &&
    b.stacking === 'exclusive' &&
    !areApart(a, b) &&
    runTogether([a, b])
  );
}

function sayFight(rival: CampaignDocument, campaign: CampaignDocument): string {
  return (
    `fights with “${rival.title}” (${rival.id}): both run at the same time for the same orders, exclude other ` +
    `${campaign.kind} campaigns and have priority ${campaign.priority}. Give one the higher priority, let one ` +
    '"add" to the other, or keep their times or audiences apart'
  );
}
