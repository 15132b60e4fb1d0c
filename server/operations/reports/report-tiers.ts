import { daysAfter } from '../../domain/day-in-zone.ts';
import { monthsAfter } from '../../domain/calendar-days.ts';
import type { TierTerms } from '../../domain/program/tier-terms.ts';
import { figuresOf, seriesOf } from '../../domain/reports/compare-facts.ts';
import { monthsOf } from '../../domain/reports/periods.ts';
import type { Column, Period, ReportBody, Table } from '../../domain/reports/report.ts';
import { averageMoney, shareOf } from '../../domain/reports/share-of.ts';
import { directionOf } from '../../domain/reports/tier-moves.ts';
import type { Database } from '../../store/database.ts';
import { countMembers } from '../../store/members.ts';
import {
  countTierMoves,
  sumTiers,
  sumTierSales,
  type TierMoves,
  type TierSum,
} from '../../store/report-tiers.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { nameTiers } from './name-tiers.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

const revenueMonths = 12;
/** Pairs of tiers that are listed, those with the most moves. */
const pairsMax = 100;

interface Facts {
  months: readonly string[];
  moves: readonly (TierMoves & { direction: 'rose' | 'fell' | null })[];
}

/** Who stands on which tier now, and who moved between them in a period. */
export async function reportTiers(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period } = step;
  const { shopId, currency } = shop;
  const { program } = await readProgram(db, shopId);
  const terms = program.tiers;
  const yearTo = {
    from: daysAfter(monthsAfter(period.to, -revenueMonths), 1),
    to: period.to,
    currency,
  };
  const [facts, tiers, sales, members] = await Promise.all([
    readCompared(step, (of) => readMoves(db, { shop, period: of, terms })),
    sumTiers(db, shopId),
    sumTierSales(db, shopId, yearTo),
    countMembers(db, shopId),
  ]);
  const moves = facts.now;
  const inTiers = tiers.reduce((sum, tier) => sum + tier.members, 0);
  const ids = [
    ...tiers.map(({ tierId }) => tierId),
    ...moves.moves.flatMap(({ from, to }) => [from, to]),
  ];
  const nameOf = await nameTiers(db, shopId, { terms, ids });
  const standing = { total: members, inTiers, tiers, sales };
  return {
    figures: [
      { id: 'members_in_tiers', unit: 'count', value: inTiers, before: null, opens: false },
      {
        id: 'share_in_tiers',
        unit: 'share',
        value: shareOf(inTiers, members),
        before: null,
        opens: false,
      },
      ...figuresOf(facts, [
        { id: 'rose', unit: 'count', of: (told) => count(told.moves, 'rose'), opens: true },
        { id: 'fell', unit: 'count', of: (told) => count(told.moves, 'fell'), opens: true },
      ]),
    ],
    charts: [
      {
        id: 'rises',
        kind: 'bars',
        unit: 'count',
        step: 'month',
        labels: moves.months,
        series: (['rose', 'fell'] as const).map((id) =>
          seriesOf(facts, { id, of: (told) => countByMonth(told, id) }),
        ),
      },
    ],
    tables: [
      tiersTable({ standing, terms, moves, nameOf, currency }),
      movementsTable(moves, nameOf),
    ],
    notes: [],
  };
}

async function readMoves(
  db: Database,
  { shop, period, terms }: { shop: Shop; period: Period; terms: TierTerms | null },
): Promise<Facts> {
  const months = monthsOf(period);
  const moves = await countTierMoves(db, shop.shopId, { ...spanOf(shop, period), labels: months });
  return { months, moves: moves.map((move) => ({ ...move, direction: directionOf(move, terms) })) };
}

type Moves = Facts['moves'];

function count(moves: Moves, direction: 'rose' | 'fell'): number {
  return sumMoves(moves.filter((move) => move.direction === direction));
}

function sumMoves(moves: readonly TierMoves[]): number {
  return moves.reduce((sum, move) => sum + move.moves, 0);
}

function countByMonth({ months, moves }: Facts, direction: 'rose' | 'fell'): number[] {
  const byMonth = Map.groupBy(moves, ({ label }) => label);
  return months.map((month) => count(byMonth.get(month) ?? [], direction));
}

const tierColumns: readonly Column[] = [
  { id: 'tier', unit: 'text' },
  { id: 'members', unit: 'count' },
  { id: 'share', unit: 'share' },
  { id: 'points_outstanding', unit: 'points' },
  { id: 'revenue_per_member', unit: 'money' },
  { id: 'rose_into', unit: 'count' },
  { id: 'fell_into', unit: 'count' },
];

/** The ladder, highest first, and then tiers that somebody still has though the program does not. */
function tiersTable(told: {
  standing: {
    total: number;
    inTiers: number;
    tiers: readonly TierSum[];
    sales: ReadonlyMap<string, number>;
  };
  terms: TierTerms | null;
  moves: Facts;
  nameOf: (tierId: string | null) => string;
  currency: string;
}): Table {
  const { standing, terms, nameOf, currency } = told;
  const { total, inTiers, tiers, sales } = standing;
  const byId = new Map(tiers.map((tier) => [tier.tierId, tier]));
  const ladder = (terms?.levels.map(({ id }) => id) ?? []).toReversed();
  const rest = tiers.flatMap(({ tierId }) => (ladder.includes(tierId) ? [] : [tierId]));
  const into = Map.groupBy(told.moves.moves, ({ to }) => to);
  const rows = [...ladder, ...rest].map((id) => {
    const { members, points } = byId.get(id) ?? { members: 0, points: 0 };
    const moves = into.get(id) ?? [];
    const revenue = averageMoney(sales.get(id) ?? 0, members, currency);
    const moved = [count(moves, 'rose'), count(moves, 'fell')];
    return {
      key: id,
      cells: [nameOf(id), members, shareOf(members, total), points, revenue, ...moved],
      link: { to: 'tier' as const, id },
    };
  });
  const points = tiers.reduce((sum, tier) => sum + tier.points, 0);
  const net = tiers.reduce((sum, { tierId }) => sum + (sales.get(tierId) ?? 0), 0);
  const revenue = averageMoney(net, inTiers, currency);
  const inLadder = told.moves.moves.filter(({ to }) => to !== null);
  const moved = [count(inLadder, 'rose'), count(inLadder, 'fell')];
  return {
    id: 'tiers',
    columns: tierColumns,
    rows,
    total: [null, inTiers, shareOf(inTiers, total), points, revenue, ...moved],
    leftOut: 0,
  };
}

function movementsTable({ moves }: Facts, nameOf: (tierId: string | null) => string): Table {
  const pairs = [...Map.groupBy(moves, ({ from, to }) => `${from ?? ''}>${to ?? ''}`)]
    .flatMap(([key, of]) => {
      const [first] = of;
      if (first === undefined) return [];
      const members = sumMoves(of);
      const cells = [nameOf(first.from), nameOf(first.to), members];
      return [{ key, cells, link: null, members }];
    })
    .toSorted((a, b) => b.members - a.members || (a.key < b.key ? -1 : 1));
  return {
    id: 'movements',
    columns: [
      { id: 'from', unit: 'text' },
      { id: 'to', unit: 'text' },
      { id: 'members', unit: 'count' },
    ],
    rows: pairs.slice(0, pairsMax).map(({ key, cells, link }) => ({ key, cells, link })),
    total: null,
    leftOut: Math.max(0, pairs.length - pairsMax),
  };
}
