import type { BacktestResult } from '../../contract/backtest.ts';
import type { ProgramRun } from '../../domain/backtest/run-program.ts';
import { nameActivity } from '../../domain/activities/name-activity.ts';
import type { ShopReplay } from './replay-shop.ts';

/** Winners, losers and movers that are named. */
const winnersNamed = 10;
const moversNamed = 20;

type Names = ReadonlyMap<string, string>;

/** Who has to be named in a report. */
export function findNamed(replay: ShopReplay): string[] {
  return [
    ...rankDifferences(replay).flatMap((list) => list.map(({ memberId }) => memberId)),
    ...findMovers(replay)
      .slice(0, moversNamed)
      .map(({ memberId }) => memberId),
  ];
}

/** What both programs would have done, side by side. */
export function reportReplay(
  replay: ShopReplay,
  step: {
    names: Names;
    cost: BacktestResult['cost'];
    /** Products of these orders that were never read. */
    unknownProducts: number;
    tookMs: number;
  },
): BacktestResult {
  const { live, draft } = replay;
  const [winners = [], losers = []] = rankDifferences(replay);
  const named = (one: Difference) => presentDifference(one, step.names);
  return {
    from: replay.from,
    until: replay.until,
    orders: replay.orders,
    activities: replay.activities,
    members: new Set([...live.totals.members.keys(), ...draft.totals.members.keys()]).size,
    took_ms: step.tookMs,
    live: presentFigures(live),
    draft: presentFigures(draft),
    by_month: compareMonths(replay),
    cost: step.cost,
    tiers: compareTiers(replay, step.names),
    winners: winners.map(named),
    losers: losers.map(named),
    parts: compareParts(replay),
    budgets: compareBudgets(replay),
    cannot_know: sayUnknown(replay, step.unknownProducts),
  };
}

export function pointsLeft({ totals }: ProgramRun): number {
  return totals.given - totals.taken;
}

function presentFigures(run: ProgramRun): BacktestResult['live'] {
  const { given, taken, ordersWithPoints, members } = run.totals;
  return {
    points_given: given,
    points_taken: taken,
    points: pointsLeft(run),
    orders_with_points: ordersWithPoints,
    members_with_points: [...members.values()].filter((points) => points > 0).length,
  };
}

function compareMonths({ live, draft }: ShopReplay): BacktestResult['by_month'] {
  const months = [...new Set([...live.totals.months.keys(), ...draft.totals.months.keys()])];
  return months.toSorted().map((month) => {
    const [was, is] = [live, draft].map(
      (run) => run.totals.months.get(month) ?? { given: 0, taken: 0 },
    );
    const [before, after] = [was ?? { given: 0, taken: 0 }, is ?? { given: 0, taken: 0 }];
    return {
      month,
      live: before,
      draft: after,
      difference: after.given - after.taken - (before.given - before.taken),
    };
  });
}

interface Difference {
  memberId: string;
  live: number;
  draft: number;
}

/** Those who would have most more, and those who would have most less. */
function rankDifferences({ live, draft }: ShopReplay): Difference[][] {
  const ids = new Set([...live.totals.members.keys(), ...draft.totals.members.keys()]);
  const all = [...ids].map((memberId) => ({
    memberId,
    live: live.totals.members.get(memberId) ?? 0,
    draft: draft.totals.members.get(memberId) ?? 0,
  }));
  const rank = (sign: 1 | -1) =>
    all
      .filter((one) => sign * (one.draft - one.live) > 0)
      .toSorted(
        (a, b) =>
          sign * (b.draft - b.live - (a.draft - a.live)) ||
          Number(BigInt(a.memberId) - BigInt(b.memberId)),
      )
      .slice(0, winnersNamed);
  return [rank(1), rank(-1)];
}

function presentDifference(
  { memberId, live, draft }: Difference,
  names: Names,
): BacktestResult['winners'][number] {
  return {
    member_id: memberId,
    name: names.get(memberId) ?? `Member ${memberId}`,
    live,
    draft,
    difference: draft - live,
  };
}

const noTier = 'No tier';

function nameTier(run: ProgramRun, tierId: string | null): string {
  if (tierId === null) return noTier;
  return run.program.tiers?.levels.find(({ id }) => id === tierId)?.name ?? tierId;
}

interface Mover {
  memberId: string;
  from: string;
  to: string;
}

function findMovers({ live, draft }: ShopReplay): Mover[] {
  if (live.program.tiers === null && draft.program.tiers === null) return [];
  return [...draft.members.values()].flatMap(({ member: { memberId }, tierId }) => {
    const was = live.members.get(memberId)?.tierId ?? null;
    if (was === tierId) return [];
    return [{ memberId, from: nameTier(live, was), to: nameTier(draft, tierId) }];
  });
}

function compareTiers(replay: ShopReplay, names: Names): BacktestResult['tiers'] {
  const { live, draft } = replay;
  const ids = [live, draft].flatMap(
    ({ program }) => program.tiers?.levels.map(({ id }) => id) ?? [],
  );
  const movers = findMovers(replay);
  const moves = Map.groupBy(movers, ({ from, to }) => JSON.stringify([from, to]));
  return {
    counts:
      ids.length === 0
        ? []
        : [null, ...new Set(ids)].map((tierId) => ({
            tier_id: tierId,
            name: nameIn([draft, live], tierId),
            live: countMembers(live, tierId),
            draft: countMembers(draft, tierId),
          })),
    moves_total: movers.length,
    moves: [...moves.values()]
      .map((list) => ({
        from: list[0]?.from ?? '',
        to: list[0]?.to ?? '',
        members: list.length,
      }))
      .toSorted((a, b) => b.members - a.members),
    movers: movers.slice(0, moversNamed).map(({ memberId, from, to }) => ({
      member_id: memberId,
      name: names.get(memberId) ?? `Member ${memberId}`,
      from,
      to,
    })),
  };
}

function countMembers({ members }: ProgramRun, tierId: string | null): number {
  return [...members.values()].filter((member) => member.tierId === tierId).length;
}

function nameIn(runs: readonly ProgramRun[], tierId: string | null): string {
  const knowing = runs.find(({ program }) => program.tiers?.levels.some(({ id }) => id === tierId));
  return knowing === undefined ? noTier : nameTier(knowing, tierId);
}

type Part = BacktestResult['parts'][number];

function compareParts({ live, draft }: ShopReplay): Part[] {
  const keys = new Set([...live.totals.parts.keys(), ...draft.totals.parts.keys()]);
  return [...keys]
    .map((key) => {
      const colon = key.indexOf(':');
      const [source, id] = [key.slice(0, colon) as Part['source'], key.slice(colon + 1)];
      return {
        source,
        id,
        title: titleOf([draft, live], source, id),
        live: live.totals.parts.get(key) ?? 0,
        draft: draft.totals.parts.get(key) ?? 0,
      };
    })
    .toSorted((a, b) => Math.max(b.live, b.draft) - Math.max(a.live, a.draft));
}

function titleOf(runs: readonly ProgramRun[], source: Part['source'], id: string): string {
  switch (source) {
    case 'rule':
      return `Rule “${id}”`;
    case 'campaign': {
      const campaigns = runs.flatMap(({ program }) => program.campaigns);
      return `Campaign “${campaigns.find((one) => one.id === id)?.title ?? id}”`;
    }
    case 'tier':
      return `${nameIn(runs, id)}: multiplier`;
    case 'entry':
      return `${nameIn(runs, id)}: on entering`;
    case 'activity':
      return nameActivity(id);
  }
}

function compareBudgets({ live, draft }: ShopReplay): BacktestResult['budgets'] {
  const campaigns = [...draft.program.campaigns, ...live.program.campaigns];
  const ids = new Set(
    campaigns.filter(({ budgetPoints }) => budgetPoints !== null).map(({ id }) => id),
  );
  return [...ids].map((id) => ({
    campaign_id: id,
    title: campaigns.find((one) => one.id === id)?.title ?? id,
    live: readBudget(live, id),
    draft: readBudget(draft, id),
  }));
}

function readBudget({ program, budgetsUsed }: ProgramRun, id: string) {
  const budget = program.campaigns.find((one) => one.id === id)?.budgetPoints ?? null;
  return budget === null ? null : { budget, used: budgetsUsed.get(id) ?? 0 };
}

function sayUnknown(
  { live, draft, ofGuests, withoutPoints }: ShopReplay,
  unknownProducts: number,
): string[] {
  const programs = [live.program, draft.program];
  const parts = programs.flatMap(({ earning, campaigns }) => [...earning.rules, ...campaigns]);
  const asks = (test: (part: (typeof parts)[number]) => boolean) => parts.some(test);
  return [
    'How people would have behaved: whoever is offered more buys otherwise. What was bought is taken as it was.',
    ...(asks(({ when }) => when.segments.length > 0) ||
    programs.some(({ activities }) => activities.some(({ segments }) => segments.length > 0))
      ? ['Who was in a segment at the time: segments are taken as of today.']
      : []),
    ...(asks(({ when: { customerTags } }) => customerTags.any.length + customerTags.none.length > 0)
      ? ['Which tags customers had at the time: tags are taken as of today.']
      : []),
    ...(asks((part) => 'products' in part && part.products !== null)
      ? [
          'In which collections products were at the time: vendors, types, tags and collections are taken as of today.',
        ]
      : []),
    ...(unknownProducts > 0
      ? [
          'What some products are: the shop has not told of all of them, so rules that name collections, types or tags miss those.',
        ]
      : []),
    'Activities that were never told: only those that are kept are judged again, so a new one gives nothing here.',
    ...(programs.some(({ referrals }) => referrals !== null)
      ? [
          'Who would have brought friends on other terms: points for referrals stay as they were given.',
        ]
      : []),
    'When orders were edited or paid later: an order counts from when it was placed, and edits from the beginning.',
    'What campaigns and limits for life had given before these months: they begin with nothing used.',
    ...(ofGuests > 0
      ? [`Whose ${ofGuests} orders of guests are: orders without a member are left out.`]
      : []),
    ...(withoutPoints > 0
      ? [
          `${withoutPoints} orders were imported without points: they are run like all others, under both programs.`,
        ]
      : []),
  ];
}
