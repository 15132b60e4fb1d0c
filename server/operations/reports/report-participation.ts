import { figuresOf, seriesOf } from '../../domain/reports/compare-facts.ts';
import { type MovedPoints, sumMovement } from '../../domain/reports/movement.ts';
import { labelsOf, monthOf, monthsOf, stepOf } from '../../domain/reports/periods.ts';
import type {
  Cell,
  Column,
  Period,
  ReportBody,
  Table,
  Value,
} from '../../domain/reports/report.ts';
import { shareOf } from '../../domain/reports/share-of.ts';
import type { Database } from '../../store/database.ts';
import { countActive, countJoined, countTakingPart } from '../../store/report-members.ts';
import type { Shop } from '../../store/shops.ts';
import { listDailyTotals } from '../../store/tallies.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

interface Facts {
  labels: readonly string[];
  /** At the end of the period. */
  members: number;
  joined: ReadonlyMap<string, number>;
  active: { all: number; byLabel: ReadonlyMap<string, number> };
  earned: number;
  redeemed: number;
  moves: readonly (MovedPoints & { day: string })[];
}

/** How many members there are, and how many of them take part. */
export async function reportParticipation(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period } = step;
  const by = stepOf(period);
  const facts = await readCompared(step, (of) =>
    readFacts(db, { shop, period: of, labels: labelsOf(of, by) }),
  );
  const { now } = facts;
  const activeByMonth =
    by === 'month'
      ? now.active
      : await countActive(db, shop.shopId, { ...period, labels: monthsOf(period) });
  const at = { step: by, labels: now.labels, unit: 'count' as const };
  return {
    figures: figuresOf(facts, [
      { id: 'members', unit: 'count', of: (told) => told.members },
      { id: 'joined', unit: 'count', of: countJoiners, opens: true },
      { id: 'active', unit: 'count', of: (told) => told.active.all, opens: true },
      { id: 'participation', unit: 'share', of: (told) => shareOf(told.active.all, told.members) },
      { id: 'redemption_rate', unit: 'share', of: (told) => redemptionRate(told.moves) },
      { id: 'earned_members', unit: 'count', of: (told) => told.earned },
      { id: 'redeemed_members', unit: 'count', of: (told) => told.redeemed },
    ]),
    charts: [
      {
        ...at,
        id: 'active',
        kind: 'lines',
        series: [
          seriesOf(facts, { id: 'active', of: (told) => placed(told, told.active.byLabel) }),
        ],
      },
      {
        ...at,
        id: 'joined',
        kind: 'bars',
        series: [seriesOf(facts, { id: 'joined', of: (told) => placed(told, told.joined) })],
      },
    ],
    tables: [monthsTable(now, period, activeByMonth.byLabel)],
    notes: [],
  };
}

async function readFacts(
  db: Database,
  { shop, period, labels }: { shop: Shop; period: Period; labels: readonly string[] },
): Promise<Facts> {
  const span = { ...spanOf(shop, period), labels };
  const [{ members, joined }, active, takingPart, moves] = await Promise.all([
    countJoined(db, shop.shopId, span),
    countActive(db, shop.shopId, span),
    countTakingPart(db, shop.shopId, span),
    listDailyTotals(db, shop.shopId, period),
  ]);
  return {
    labels,
    members,
    joined: new Map(joined.map((one) => [one.label, one.members])),
    active,
    ...takingPart,
    moves,
  };
}

function placed({ labels }: Facts, counts: ReadonlyMap<string, number>): Value[] {
  return labels.map((label) => counts.get(label) ?? 0);
}

function countJoiners({ joined }: Facts): number {
  return joined.values().reduce((sum, members) => sum + members, 0);
}

/** Points redeemed ÷ points issued; null: none were issued. */
function redemptionRate(moves: readonly MovedPoints[]): number | null {
  const { issued, redeemed } = sumMovement(0, moves);
  return shareOf(redeemed, issued);
}

const columns: readonly Column[] = [
  { id: 'month', unit: 'month' },
  { id: 'members', unit: 'count' },
  { id: 'joined', unit: 'count' },
  { id: 'active', unit: 'count' },
  { id: 'participation', unit: 'share' },
  { id: 'issued', unit: 'points' },
  { id: 'redeemed', unit: 'points' },
  { id: 'redemption_rate', unit: 'share' },
];

function monthsTable(
  facts: Facts,
  period: Period,
  activeByMonth: ReadonlyMap<string, number>,
): Table {
  const joined = new Map<string, number>();
  for (const [label, members] of facts.joined)
    joined.set(monthOf(label), (joined.get(monthOf(label)) ?? 0) + members);
  const moves = Map.groupBy(facts.moves, ({ day }) => monthOf(day));
  // Who joined after a month was no member at its end.
  let members = facts.members;
  const rows = monthsOf(period)
    .toReversed()
    .map((month) => {
      const atEnd = members;
      members -= joined.get(month) ?? 0;
      const cells = cellsOf({
        members: atEnd,
        joined: joined.get(month) ?? 0,
        active: activeByMonth.get(month) ?? 0,
        moves: moves.get(month) ?? [],
      });
      return { key: month, cells: [month, ...cells], link: null };
    });
  const total = cellsOf({ ...facts, joined: countJoiners(facts), active: facts.active.all });
  return { id: 'months', columns, rows, total: [null, ...total], leftOut: 0 };
}

function cellsOf(of: {
  members: number;
  joined: number;
  active: number;
  moves: readonly MovedPoints[];
}): Cell[] {
  const { issued, redeemed } = sumMovement(0, of.moves);
  return [
    of.members,
    of.joined,
    of.active,
    shareOf(of.active, of.members),
    issued,
    redeemed,
    shareOf(redeemed, issued),
  ];
}
