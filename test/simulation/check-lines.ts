import { isGone, lapsesAt, spendable } from './expected-expiry.ts';
import {
  has,
  type Line,
  memberOf,
  replayLine,
  type ViewedLot,
  type ViewedMember,
} from './ledger-view.ts';
import type { OrderRow } from './read-standing.ts';
import { expectThat } from './world-broken.ts';
import type { World } from './world.ts';

/** Each new line of the ledger, judged by what stood before it: who may move what, from which lots, and when. */

export interface Judged {
  /** The least that each member could spend at any moment of the step. */
  lowest: Map<string, number>;
}

/** What is handed over from member to member, out of one book and into another: each piece once on either side. */
type Handed = Map<string, number>;

const dayMs = 86_400_000;

export function checkLines(
  world: World,
  lines: readonly Line[],
  orders: ReadonlyMap<string, OrderRow>,
): Judged {
  const lowest = new Map(
    [...world.ledger.values()].map((member) => [member.id, spendable(world, member)]),
  );
  const note = (member: ViewedMember) =>
    lowest.set(member.id, Math.min(lowest.get(member.id) ?? Infinity, spendable(world, member)));
  const handed: Handed = new Map();
  for (const line of lines) {
    const member = memberOf(world.ledger, line.memberId);
    note(member);
    const where = `line ${line.memberId}-${line.seq}, ${line.kind} ${line.points} from ${line.from} to ${line.to}`;
    const must = (holds: boolean, rule: string) => expectThat(holds, rule, () => where);
    must(line.seq === member.lastSeq + 1, 'a line is missing or out of turn');
    judge(world, { line, member, orders, handed, must });
    replayLine(world.ledger, line);
    must(line.availableAfter === has(member, 'available'), 'a line names another balance');
    for (const lot of member.lots.values())
      must(lot.remaining >= 0 && lot.remaining <= lot.points, 'a lot holds what it can not hold');
    note(member);
  }
  for (const [piece, count] of handed)
    expectThat(count === 0, 'a merge hands over what it takes', () => piece);
  return { lowest };
}

interface Case {
  line: Line;
  member: ViewedMember;
  orders: ReadonlyMap<string, OrderRow>;
  handed: Handed;
  must: (holds: boolean, rule: string) => void;
}

function judge(world: World, each: Case): void {
  switch (each.line.kind) {
    case 'activity':
      return judgeActivity(world, each);
    case 'tier_entry':
      return judgeEntry(world, each);
    case 'order_award':
      return judgeAward(world, each);
    case 'award_confirmed':
      return judgeConfirmation(world, each);
    case 'order_clawback':
      return judgeClawback(world, each);
    case 'redemption_hold':
    case 'redemption_capture':
      return judgeSpending(world, each);
    case 'redemption_return':
      return judgeReturn(world, each);
    case 'redemption_forfeit':
      return judgeForfeit(world, each);
    case 'expiry':
      return judgeExpiry(world, each);
    case 'adjustment':
      return judgeAdjustment(world, each);
    case 'merge_out':
    case 'merge_in':
      return judgeMerge(world, each);
  }
}

function judgeActivity(world: World, { line, must }: Case): void {
  must(line.from === 'issued' && line.to === 'available', 'an activity gives points at once');
  must(!world.deeds.has(line.sourceId), 'an activity gives once');
  world.deeds.set(line.sourceId, line.points);
  if (!line.sourceId.startsWith('sign_up:')) return;
  const bonuses = world.versions.flatMap(({ document }) => document.activities);
  must(line.seq === 1, 'a welcome comes once, and first');
  must(
    bonuses.some(({ type, points }) => type === 'sign_up' && points === line.points),
    'a welcome is what the program gives',
  );
}

/** Once in a life, unless any program of the shop gave it each time. */
function judgeEntry(world: World, { line, must }: Case): void {
  const live = world.versions.at(-1)?.document.tiers?.levels.find(({ id }) => id === line.sourceId);
  must(live?.entry_points === line.points, 'entering a tier gives what the program says');
  const entered = world.entries.get(line.memberId) ?? new Set();
  const levels = world.stock.ladders.flatMap((ladder) => ladder.levels);
  const repeats = levels.some((level) => level.id === line.sourceId && level.entry_repeats);
  must(repeats || !entered.has(line.sourceId), 'a tier is entered once');
  world.entries.set(line.memberId, entered.add(line.sourceId));
}

/** When what an order earned can be spent. */
function maturity(world: World, order: OrderRow | undefined): number {
  const version = world.versions.find((each) => each.version === order?.version);
  if (version?.document.earning.pending_until === 'fulfilment')
    return typeof world.known.get(order?.id ?? '')?.fulfilled === 'number' ? -Infinity : Infinity;
  const days = version?.document.earning.pending_days ?? 0;
  return days === 0 ? -Infinity : (order?.placedAt ?? 0) + days * dayMs;
}

function judgeAward(world: World, { line, orders, must }: Case): void {
  const waits = maturity(world, orders.get(line.sourceId)) > world.now.getTime();
  must(line.from === 'issued', 'an award is issued');
  // Heard in this very step: what came before the word waited for it.
  if (world.known.get(line.sourceId)?.fulfilled === world.at && line.to === 'pending') return;
  must(line.to === (waits ? 'pending' : 'available'), 'an award waits its days and no longer');
}

function judgeConfirmation(world: World, { line, member, orders, must }: Case): void {
  must(
    maturity(world, orders.get(line.sourceId)) <= world.now.getTime(),
    'nothing is confirmed before its day',
  );
  must(
    line.points === member.waiting.get(line.sourceId),
    'an order is confirmed whole, once, with what it has pending',
  );
}

function judgeClawback(world: World, each: Case): void {
  const { line, member, orders, must } = each;
  const waiting = member.waiting.get(line.sourceId) ?? 0;
  must(line.to === 'revoked', 'a claw-back revokes');
  if (line.from === 'pending')
    return must(line.points <= waiting, 'a claw-back takes its own pending points');
  must(waiting === 0, 'a claw-back takes from pending first');
  const could = spendable(world, member);
  const own = `order:${line.sourceId}`;
  judgeDraws(world, each, {
    points: Math.min(line.points, could),
    first: (lot) => lot.source === own,
  });
  if (line.points <= could) return;
  const policy = policyOf(world, orders.get(line.sourceId));
  must(policy === 'allow_negative', 'a debt is made only where the program allows it');
}

export function policyOf(world: World, order: OrderRow | undefined): string | undefined {
  return world.versions.find(({ version }) => version === order?.version)?.document.settings
    .negative_balance;
}

function judgeSpending(world: World, each: Case): void {
  const { line, member, must } = each;
  if (line.from === 'held') {
    must(line.points <= has(member, 'held'), 'no more is redeemed than was held');
    return must(line.moves.size === 0, 'what was held has left its lots before');
  }
  must(line.from === 'available', 'a redemption takes what is available');
  must(line.points <= spendable(world, member), 'nobody spends what is not there or has lapsed');
  judgeDraws(world, each, { points: line.points, first: () => false });
}

/** Soonest lapse first, then the oldest; what `first` names before all others; what has lapsed never. */
function judgeDraws(
  world: World,
  { line, member, must }: Case,
  wanted: { points: number; first: (lot: ViewedLot) => boolean },
): void {
  const rank = (lot: ViewedLot) => (wanted.first(lot) ? 0 : 1);
  const open = [...member.lots.values()]
    .filter((lot) => lot.remaining > 0 && !isGone(world, member, lot))
    .map((lot) => ({ lot, lapse: lapsesAt(world, member, lot) }))
    .toSorted(
      (a, b) =>
        rank(a.lot) - rank(b.lot) ||
        (a.lapse === b.lapse ? a.lot.lotSeq - b.lot.lotSeq : a.lapse - b.lapse),
    );
  let left = wanted.points;
  for (const { lot } of open) {
    const due = Math.min(left, lot.remaining);
    left -= due;
    must((line.moves.get(lot.lotSeq) ?? 0) === due, 'points leave the lot that lapses soonest');
  }
  const taken = [...line.moves.values()].reduce((sum, points) => sum + points, 0);
  must(taken === wanted.points, 'lots give what the line takes');
}

function judgeForfeit(world: World, { line, member, must }: Case): void {
  must(line.from === 'held' && line.to === 'expired', 'what ran out is lost out of what was held');
  must(line.points <= has(member, 'held'), 'no more is lost than was held');
  must(line.moves.size === 0, 'what was held has left its lots before');
  must(
    world.versions.some(({ document }) => !document.settings.return_expired_points),
    'points of what ran out are lost only where a program says so',
  );
}

function judgeReturn(world: World, { line, member, must }: Case): void {
  must(line.to === 'available', 'a return makes points available again');
  if (line.from === 'held')
    must(line.points <= has(member, 'held'), 'no more comes back than was held');
  const away = member.away.get(line.sourceId) ?? new Map<number, number>();
  const back = [...line.moves].filter(([lotSeq]) => lotSeq !== line.seq);
  for (const [lotSeq, points] of back) {
    const lot = member.lots.get(lotSeq);
    must(points < 0 && -points <= (away.get(lotSeq) ?? 0), 'points go back to lots that gave them');
    must(lot !== undefined && !isGone(world, member, lot), 'nothing goes back to a lapsed lot');
  }
  const grace = line.opens?.points ?? 0;
  if (has(member, 'available') < 0) return;
  const given = back.reduce((sum, [, points]) => sum - points, 0);
  must(given + grace === line.points, 'a return is given back whole');
  const lapsed = [...away]
    .filter(([lotSeq]) => {
      const lot = member.lots.get(lotSeq);
      return lot === undefined || isGone(world, member, lot);
    })
    .reduce((sum, [, points]) => sum + points, 0);
  must(grace <= lapsed, 'a grace lot opens only instead of a lapsed one');
  if (line.opens === null) return;
  const days = world.versions.at(-1)?.document.settings.grace_lot_days ?? 0;
  must(
    line.opens.expiresAt?.getTime() === world.now.getTime() + days * dayMs,
    'a grace lot is good for the days of grace',
  );
}

function judgeExpiry(world: World, { line, member, must }: Case): void {
  const [lotSeq] = [...line.moves.keys()];
  const lot = member.lots.get(lotSeq ?? 0);
  must(line.moves.size === 1 && lot !== undefined, 'one lot lapses at a time');
  if (lot === undefined) return;
  must(isGone(world, member, lot), 'no lot lapses before its time');
  must(line.points === lot.remaining, 'a lot lapses whole');
}

function judgeAdjustment(world: World, each: Case): void {
  const { line, member, must } = each;
  const asked = world.adjustments.get(line.sourceId);
  must(asked !== undefined && asked.memberId === line.memberId, 'an adjustment was asked for');
  const points = line.to === 'available' ? line.points : -line.points;
  must(points === asked?.points, 'an adjustment is what was asked for');
  if (line.from !== 'available') {
    return must(
      line.opens?.expiresAt?.getTime() === asked?.expiresAt?.getTime(),
      'an adjustment has the date it was given',
    );
  }
  must(line.points <= spendable(world, member), 'staff take what is there');
  judgeDraws(world, each, { points: line.points, first: () => false });
}

/** Pending points by their order, each lot with its dates, or the debt. */
function judgeMerge(world: World, each: Case): void {
  const { line, member, must } = each;
  const [lotSeq] = [...line.moves.keys()];
  const taken = member.lots.get(lotSeq ?? 0);
  const lot = line.opens ?? taken;
  const isOut = line.kind === 'merge_out';
  const isPending = line.from === 'pending' || line.to === 'pending';
  const isDebt = !isPending && (isOut ? line.to : line.from) === 'available';
  const dates = `${lot?.earnedAt.toISOString()} to ${lot?.expiresAt?.toISOString()}`;
  const what = isPending ? 'pending' : isDebt ? 'debt' : `a lot from ${dates}`;
  const piece = `${line.points} of ${line.sourceKind} ${line.sourceId}, ${what}`;
  each.handed.set(piece, (each.handed.get(piece) ?? 0) + (isOut ? 1 : -1));
  must(line.from === 'adjusted' || line.to === 'adjusted', 'a merge goes through adjusted');
  if (isDebt && !isOut)
    judgeDraws(world, each, {
      points: Math.min(line.points, spendable(world, member)),
      first: () => false,
    });
  else if (line.from === 'available')
    must(line.points === taken?.remaining, 'a merge hands over lots whole');
}
