import type { Account, Draw, Source, TransferKind } from './ledger.ts';

/** A transfer as it was written down, with what it took from each lot (+) or gave back to it (−). */
export interface LedgerFact {
  seq: number;
  from: Account;
  to: Account;
  points: number;
  availableAfter: number;
  kind: TransferKind;
  occurredAt: Date;
  recordedAt: Date;
  source: Source;
  movements: readonly Draw[];
}

/** An own date that a lot got after it was opened. */
export interface LotDateFact {
  lotSeq: number;
  expiresAt: Date;
}

export interface ReplayedLot {
  lotSeq: number;
  points: number;
  remaining: number;
  source: Source;
  /** The last own date that was given to it; null where it has none but what it opened with. */
  givenDate: Date | null;
}

/** A member's book, made from facts alone. */
export interface ReplayedBook {
  pending: number;
  available: number;
  held: number;
  lifetimePoints: number;
  lastSeq: number;
  lastActiveAt: Date | null;
  lots: ReadonlyMap<number, Readonly<ReplayedLot>>;
}

/** A fact that can't follow from those before it. */
export interface ReplayRefusal {
  refused:
    | 'out_of_turn'
    | 'account_overdrawn'
    | 'wrong_balance'
    | 'movements_do_not_add_up'
    | 'unknown_lot'
    | 'lot_overdrawn';
  seq: number;
  expected: string;
  found: string;
}

type MemberAccount = 'pending' | 'available' | 'held';
type Problem = Omit<ReplayRefusal, 'seq'>;

/**
 * Replays one member's ledger, line by line, so that a long one need not be held at once. Nothing is looked up: what
 * a lot opened with follows from what its transfer added to the balance and from its movements.
 */
export class Replay {
  private readonly accounts: Record<MemberAccount, number> = { pending: 0, available: 0, held: 0 };
  private readonly lots = new Map<number, ReplayedLot>();
  private lifetimePoints = 0;
  private lastSeq = 0;
  private lastActiveAt: Date | null = null;

  /** The next line; a refusal where it can't be. After one the rest means nothing. */
  add(fact: LedgerFact): ReplayRefusal | null {
    const problem = this.takeTurn(fact) ?? this.move(fact) ?? this.moveLots(fact);
    return problem === null ? null : { ...problem, seq: fact.seq };
  }

  /** After the lines: an own date, in the order in which they were given. */
  date({ lotSeq, expiresAt }: LotDateFact): ReplayRefusal | null {
    const lot = this.lots.get(lotSeq);
    if (lot === undefined)
      return { refused: 'unknown_lot', seq: lotSeq, expected: 'a lot', found: 'a date of none' };
    lot.givenDate = expiresAt;
    return null;
  }

  book(): ReplayedBook {
    const { lifetimePoints, lastSeq, lastActiveAt, lots } = this;
    return { ...this.accounts, lifetimePoints, lastSeq, lastActiveAt, lots };
  }

  private takeTurn(fact: LedgerFact): Problem | null {
    const expected = this.lastSeq + 1;
    this.lastSeq = fact.seq;
    if (fact.seq === expected) return null;
    return { refused: 'out_of_turn', expected: `line ${expected}`, found: `line ${fact.seq}` };
  }

  private move(fact: LedgerFact): Problem | null {
    const { accounts } = this;
    const { from, to, points } = fact;
    if (isMembers(from)) accounts[from] -= points;
    if (isMembers(to)) accounts[to] += points;
    if (from === 'issued') this.lifetimePoints += points;
    if (to === 'revoked') this.lifetimePoints -= points;
    if (from === 'issued' || from === 'adjusted' || to === 'held') this.beActive(fact);
    if (isMembers(from) && accounts[from] < 0 && !mayOwe(fact))
      return {
        refused: 'account_overdrawn',
        expected: `at least ${points} ${from}`,
        found: `${accounts[from] + points} ${from}`,
      };
    if (fact.availableAfter === accounts.available) return null;
    return {
      refused: 'wrong_balance',
      expected: `${accounts.available} available after it`,
      found: `${fact.availableAfter} available after it`,
    };
  }

  /** An order that arrives from the future is active now. */
  private beActive({ occurredAt, recordedAt }: { occurredAt: Date; recordedAt: Date }): void {
    const at = occurredAt < recordedAt ? occurredAt : recordedAt;
    if (this.lastActiveAt === null || at > this.lastActiveAt) this.lastActiveAt = at;
  }

  private moveLots(fact: LedgerFact): Problem | null {
    const change = availableChangeOf(fact);
    const after = this.accounts.available;
    // Lots hold nothing of a debt.
    const due = Math.max(0, after) - Math.max(0, after - change);
    const taken = fact.movements.reduce((sum, { points }) => sum + points, 0);
    const opened = due + taken;
    if (!mayOpen(fact, opened))
      return {
        refused: 'movements_do_not_add_up',
        expected: `lots that change by ${due}`,
        found: `movements that change them by ${-taken}`,
      };
    if (opened > 0)
      this.lots.set(fact.seq, {
        lotSeq: fact.seq,
        points: opened,
        remaining: opened,
        source: fact.source,
        givenDate: null,
      });
    for (const movement of fact.movements) {
      const problem = this.moveLot(movement);
      if (problem !== null) return problem;
    }
    return null;
  }

  private moveLot({ lotSeq, points }: Draw): Problem | null {
    const lot = this.lots.get(lotSeq);
    if (lot === undefined)
      return {
        refused: 'unknown_lot',
        expected: 'a lot that was opened before',
        found: `a movement of ${points} on lot ${lotSeq}`,
      };
    const remaining = lot.remaining - points;
    if (remaining < 0 || remaining > lot.points)
      return {
        refused: 'lot_overdrawn',
        expected: `0 to ${lot.points} left in lot ${lotSeq}`,
        found: String(remaining),
      };
    lot.remaining = remaining;
    return null;
  }
}

/** Rebuilds a member's balances and lots from the facts alone, or says which of them can't be. */
export function replay(facts: {
  lines: Iterable<LedgerFact>;
  dates: Iterable<LotDateFact>;
}): ReplayedBook | ReplayRefusal {
  const run = new Replay();
  for (const line of facts.lines) {
    const refusal = run.add(line);
    if (refusal !== null) return refusal;
  }
  for (const date of facts.dates) {
    const refusal = run.date(date);
    if (refusal !== null) return refusal;
  }
  return run.book();
}

function isMembers(account: Account): account is MemberAccount {
  return account === 'pending' || account === 'available' || account === 'held';
}

/** A claw-back may leave a debt, and a merge hand one on. */
function mayOwe({ from, to, kind }: LedgerFact): boolean {
  return from === 'available' && (to === 'revoked' || kind === 'merge_in');
}

function availableChangeOf({ from, to, points }: LedgerFact): number {
  if (to === 'available') return points;
  return from === 'available' ? -points : 0;
}

/** A credit opens one lot of all its points, a return one of what no lot took back, any other line none. */
function mayOpen({ from, to, points, movements }: LedgerFact, opened: number): boolean {
  if (to === 'available')
    return from === 'held' || from === 'redeemed'
      ? opened >= 0 && opened <= points
      : opened === points;
  return opened === 0 && (from === 'available' || movements.length === 0);
}
