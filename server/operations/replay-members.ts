import { compareBook, type Difference } from '../domain/ledger/compare-book.ts';
import { Replay, type ReplayRefusal } from '../domain/ledger/replay.ts';
import type { Tx } from '../store/database.ts';
import { type AuditFinding, brokenMax, type BrokenThing, inWords } from '../store/ledger-audit.ts';
import {
  listFacts,
  listLotDates,
  listStoredBalances,
  listStoredLots,
  type MemberRange,
} from '../store/ledger-facts.ts';

/** Members whose balances are read at once. */
const membersPerPage = 500;
/** Members are replayed together until their lines are this many: a busy one goes alone. */
const linesPerRange = 10_000;
/** Lines that are held at once. */
const linesPerPage = 5_000;

type StoredBalance = Awaited<ReturnType<typeof listStoredBalances>>[number];

interface Walk {
  tx: Tx;
  shopId: string;
  /** Counted as they pass. */
  members: number;
  lines: number;
  brokenRows: number;
  broken: BrokenThing[];
}

export type ReplayFinding = AuditFinding & { members: number };

/**
 * Replays every member of a shop from the facts and compares what is stored with what they make, page by page in the
 * order of members, in the snapshot of `tx`.
 */
export async function replayMembers(tx: Tx, shopId: string): Promise<ReplayFinding> {
  const startedAt = performance.now();
  const walk: Walk = { tx, shopId, members: 0, lines: 0, brokenRows: 0, broken: [] };
  let after = '0';
  for (;;) {
    const page = await listStoredBalances(tx, shopId, { after, limit: membersPerPage });
    const isLast = page.length < membersPerPage;
    for (const group of groupByLines(page)) {
      const upTo = group.at(-1)?.memberId ?? after;
      await replayRange(walk, { after, upTo }, group);
      after = upTo;
    }
    if (!isLast) continue;
    // Lines whose member has no balance.
    await replayRange(walk, { after, upTo: null }, []);
    break;
  }
  return {
    members: walk.members,
    check: {
      name: 'replay',
      title: 'Replaying every transfer from nothing gives the same balances and lots',
      unit: 'transfers',
      rows: walk.lines,
      tookMs: Math.round(performance.now() - startedAt),
      ok: walk.brokenRows === 0,
      brokenRows: walk.brokenRows,
    },
    broken: walk.broken,
  };
}

function* groupByLines(page: readonly StoredBalance[]): Generator<StoredBalance[]> {
  let group: StoredBalance[] = [];
  let lines = 0;
  for (const balance of page) {
    if (group.length > 0 && lines + balance.lastSeq > linesPerRange) {
      yield group;
      group = [];
      lines = 0;
    }
    group.push(balance);
    lines += balance.lastSeq;
  }
  if (group.length > 0) yield group;
}

async function replayRange(
  walk: Walk,
  range: MemberRange,
  balances: readonly StoredBalance[],
): Promise<void> {
  const { tx, shopId } = walk;
  const replays = await replayLines(walk, range);
  const lots = await listStoredLots(tx, shopId, range);
  const dates = await listLotDates(tx, shopId, range);
  for (const balance of balances) {
    const { memberId } = balance;
    walk.members += 1;
    const run = replays.get(memberId) ?? new Replay();
    replays.delete(memberId);
    if (!(run instanceof Replay)) {
      refuse(walk, memberId, run);
      continue;
    }
    const refusal = firstRefusal(run, dates.get(memberId) ?? []);
    if (refusal !== null) {
      refuse(walk, memberId, refusal);
      continue;
    }
    const stored = { ...balance, lots: lots.get(memberId) ?? [] };
    for (const difference of compareBook(stored, run.book())) differ(walk, memberId, difference);
  }
  for (const memberId of replays.keys())
    differ(walk, memberId, {
      of: 'balance',
      seq: null,
      expected: 'a balance, as there are transfers',
      found: 'no balance',
    });
}

/** Each member's ledger replayed, or the first line of it that can't be. */
async function replayLines(
  walk: Walk,
  range: MemberRange,
): Promise<Map<string, Replay | ReplayRefusal>> {
  const { tx, shopId } = walk;
  const replays = new Map<string, Replay | ReplayRefusal>();
  let after = { memberId: range.after, seq: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const page = await listFacts(tx, shopId, { after, upTo: range.upTo, limit: linesPerPage });
    for (const fact of page) {
      const run = replays.get(fact.memberId) ?? new Replay();
      replays.set(fact.memberId, run instanceof Replay ? (run.add(fact) ?? run) : run);
    }
    walk.lines += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < linesPerPage) return replays;
    after = { memberId: last.memberId, seq: last.seq };
  }
}

function firstRefusal(run: Replay, dates: readonly Parameters<Replay['date']>[0][]) {
  for (const date of dates) {
    const refusal = run.date(date);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refuse(walk: Walk, memberId: string, refusal: ReplayRefusal): void {
  note(walk, {
    what: `transfer ${memberId}-${refusal.seq}`,
    memberId,
    seq: refusal.seq,
    ...inWords(refusal),
  });
}

function differ(walk: Walk, memberId: string, { of, seq, ...texts }: Difference): void {
  const what = of === 'balance' ? `member ${memberId}` : `lot ${memberId}-${seq}`;
  note(walk, { what, memberId, seq, ...inWords(texts) });
}

function note(walk: Walk, broken: Omit<BrokenThing, 'check'>): void {
  walk.brokenRows += 1;
  if (walk.broken.length < brokenMax) walk.broken.push({ check: 'replay', ...broken });
}
