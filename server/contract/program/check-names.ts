import { plainActivityTypes } from './activity.ts';
import { reservedActivities } from './check-referrals.ts';
import type { ProgramProblem } from './program-problem.ts';
import type { ProgramParts } from './program-shape.ts';
import type { SegmentConditionDocument } from './segment.ts';

type Path = readonly (string | number)[];

const builtIn: ReadonlySet<string> = new Set([...plainActivityTypes, 'birthday']);

/** Names that are used twice, and names of tiers, segments and activities that nothing has. */
export function checkNames(program: ProgramParts): ProgramProblem[] {
  const { earning, campaigns, activities, tiers, segments, rewards } = program;
  return [
    ...findDoubles(earning.rules.map(idOf), { path: ['earning', 'rules'], what: 'rule' }),
    ...findDoubles(campaigns.map(idOf), { path: ['campaigns'], what: 'campaign' }),
    ...findDoubles(tiers?.levels.map(idOf) ?? [], { path: ['tiers', 'levels'], what: 'tier' }),
    ...findDoubles(segments.map(idOf), { path: ['segments'], what: 'segment' }),
    ...findDoubles(rewards.map(idOf), { path: ['rewards'], what: 'reward' }),
    ...checkActivityNames(activities),
    ...findStrangers(program),
  ];
}

const idOf = ({ id }: { id: string }): string => id;

function findDoubles(
  ids: readonly string[],
  list: { path: Path; what: string; field?: string },
): ProgramProblem[] {
  const { path, what, field = 'id' } = list;
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at
      ? [{ path: [...path, at, field], message: `another ${what} has this ${field} already` }]
      : [],
  );
}

function checkActivityNames(activities: ProgramParts['activities']): ProgramProblem[] {
  return activities.flatMap((activity, at) => {
    const earlier = activities.slice(0, at);
    if (activity.type !== 'custom')
      return earlier.some(
        (other) => other.type === activity.type && urlOf(other) === urlOf(activity),
      )
        ? [{ path: ['activities', at, 'type'], message: sayTwice(urlOf(activity)) }]
        : [];
    const path = ['activities', at, 'id'];
    if (builtIn.has(activity.id) || activity.id === 'custom')
      return [
        { path, message: `"${activity.id}" is the name of a built-in activity: take another` },
      ];
    if (reservedActivities.includes(activity.id))
      return [{ path, message: `"${activity.id}" is what referrals give: take another` }];
    return earlier.some((other) => other.type === 'custom' && other.id === activity.id)
      ? [{ path, message: 'another activity has this id already' }]
      : [];
  });
}

function urlOf(activity: ProgramParts['activities'][number]): string | null {
  return 'url' in activity ? activity.url : null;
}

function sayTwice(url: string | null): string {
  return url === null
    ? 'another activity is of this type already: two are told apart by their url'
    : 'another activity is of this type and has this url already';
}

/** A tier or segment that is asked for and that the program doesn't have. */
function findStrangers(program: ProgramParts): ProgramProblem[] {
  const { earning, campaigns, activities, segments, rewards } = program;
  const known = {
    tier: new Set(program.tiers?.levels.map(idOf)),
    segment: new Set(segments.map(idOf)),
  };
  const strange = (what: keyof typeof known, id: string, path: Path): ProgramProblem[] =>
    known[what].has(id) ? [] : [{ path: [...path], message: sayUnknown(what, id, known) }];
  const ask = (what: keyof typeof known, ids: readonly string[], path: Path): ProgramProblem[] =>
    ids.flatMap((id, at) => strange(what, id, [...path, at]));
  const audience = (part: { tiers: string[]; segments: string[] }, path: Path) => [
    ...ask('tier', part.tiers, [...path, 'tiers']),
    ...ask('segment', part.segments, [...path, 'segments']),
  ];
  return [
    ...earning.rules.flatMap((rule, at) => [
      ...audience(rule.when, ['earning', 'rules', at, 'when']),
      ...(rule.kind !== 'per_amount' ? [] : rule.rates).flatMap(({ tier }, rate) =>
        tier === null ? [] : strange('tier', tier, ['earning', 'rules', at, 'rates', rate, 'tier']),
      ),
    ]),
    ...campaigns.flatMap(({ when }, at) => audience(when, ['campaigns', at, 'when'])),
    ...activities.flatMap((activity, at) => audience(activity, ['activities', at])),
    ...rewards.flatMap((reward, at) => [
      ...audience(reward.audience, ['rewards', at, 'audience']),
      ...reward.prices.flatMap(({ tier }, price) =>
        strange('tier', tier, ['rewards', at, 'prices', price, 'tier']),
      ),
    ]),
    ...segments.flatMap(({ where }, at) =>
      walkConditions(where, ['segments', at, 'where']).flatMap(({ condition, path }) => {
        if (condition.field === 'tier') return ask('tier', condition.in, [...path, 'in']);
        if (condition.field !== 'activity' || isActivity(program, condition.type)) return [];
        const message = `the program has no activity "${condition.type}"`;
        return [{ path: [...path, 'type'], message }];
      }),
    ),
  ];
}

function sayUnknown(
  what: 'tier' | 'segment',
  id: string,
  known: Record<'tier' | 'segment', ReadonlySet<string>>,
): string {
  const ids = [...known[what]];
  if (ids.length === 0) return `there is no ${what} "${id}": the program has no ${what}s`;
  return `there is no ${what} "${id}": the program has ${ids.map((one) => `"${one}"`).join(', ')}`;
}

/** Built-in ones are known even where they earn nothing (any more). */
function isActivity({ activities }: ProgramParts, name: string): boolean {
  return (
    builtIn.has(name) ||
    reservedActivities.some((id) => `custom:${id}` === name) ||
    activities.some((one) => one.type === 'custom' && `custom:${one.id}` === name)
  );
}

type Leaf = Extract<SegmentConditionDocument, { field: string }>;

function walkConditions(
  condition: SegmentConditionDocument,
  path: Path,
): { condition: Leaf; path: Path }[] {
  if ('field' in condition) return [{ condition, path }];
  if ('not' in condition) return walkConditions(condition.not, [...path, 'not']);
  const [word, parts]: [string, SegmentConditionDocument[]] =
    'all' in condition ? ['all', condition.all] : ['any', condition.any];
  return parts.flatMap((part, at) => walkConditions(part, [...path, word, at]));
}
