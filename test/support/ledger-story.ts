import { randomUUID } from 'node:crypto';
import { drawLots } from '../../server/domain/ledger/draw-lots.ts';
import { type LedgerDraft, spendablePoints } from '../../server/domain/ledger/ledger.ts';
import { planActivity, planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { planMerge } from '../../server/domain/ledger/plan-merge.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import {
  planCapture,
  planEnding,
  planForfeit,
  planHold,
  planReturn,
  type RedemptionAccount,
} from '../../server/domain/redemptions/plan-redemption.ts';
import { expirePoints } from '../../server/operations/expire-points.ts';
import { Settlement } from '../../server/operations/settlement.ts';
import type { Database } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { buildCause, buildRedemption } from './ledger-book.ts';
import type { Random } from './random.ts';

const actor = { kind: 'system', name: null } as const;
const dayMs = 86_400_000;

/** Members of a shop to whom all happens that a ledger can post, at random, over months. */
export class LedgerStory {
  private readonly db: Database;
  private readonly shop: Shop;
  private readonly random: Random;
  private readonly members: readonly string[];
  /** Redemptions by member; those that are over can still come back. */
  private readonly redemptions: { memberId: string; account: RedemptionAccount }[] = [];
  private readonly merged = new Set<string>();
  now: Date;

  constructor(parts: {
    db: Database;
    shop: Shop;
    random: Random;
    members: readonly string[];
    now: Date;
  }) {
    this.db = parts.db;
    this.shop = parts.shop;
    this.random = parts.random;
    this.members = parts.members;
    this.now = parts.now;
  }

  /** Lets so many days pass, with something on each of them, and lapses written down every day. */
  async live(days: number, perDay: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      for (let done = 0; done < perDay; done += 1) {
        this.wait(dayMs / (perDay + 1));
        await this.happen();
      }
      this.wait(dayMs / (perDay + 1));
      await this.sweep();
    }
  }

  async sweep(): Promise<void> {
    while ((await expirePoints(this.db, this.shop, this.now)) > 0);
  }

  private wait(ms: number): void {
    this.now = new Date(this.now.getTime() + Math.round(ms));
  }

  private points(most: number): number {
    return this.random.between(1, most);
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : this.random.pick(items);
  }

  private async happen(): Promise<void> {
    const memberId = this.pick(this.members.filter((id) => !this.merged.has(id)));
    if (memberId === undefined) return;
    const chance = this.random.between(1, 200);
    if (chance <= 70) return this.change(memberId, (draft) => this.earn(draft));
    if (chance <= 90) return this.change(memberId, (draft) => this.earnPending(draft));
    if (chance <= 110) return this.change(memberId, (draft) => this.takeBack(draft));
    if (chance <= 130) return this.change(memberId, (draft) => this.adjust(draft));
    if (chance <= 160) return this.change(memberId, (draft) => this.redeem(memberId, draft));
    if (chance <= 198) return this.endOne();
    return this.merge(memberId);
  }

  private async change(memberId: string, plan: (draft: LedgerDraft) => LedgerDraft): Promise<void> {
    await this.db.transaction(async (tx) => {
      const settlement = new Settlement(tx, this.shop, this.now);
      await settlement.open([memberId]);
      settlement.plan(plan(settlement.draftOf(memberId)));
      await settlement.post();
    });
  }

  private cause(changes: Parameters<typeof buildCause>[0] = {}) {
    return buildCause({ idempotencyKey: randomUUID(), occurredAt: this.now, ...changes });
  }

  private earn(draft: LedgerDraft): LedgerDraft {
    // Some of it happened a while ago.
    const ago = this.random.chance(20) ? this.points(40) : 0;
    const occurredAt = new Date(this.now.getTime() - ago * dayMs);
    return planActivity(draft, this.cause({ occurredAt }), this.points(300));
  }

  private earnPending(draft: LedgerDraft): LedgerDraft {
    const points = this.points(200);
    const waits = postTransaction(draft, this.cause({ kind: 'order_award' }), [
      { type: 'shift', from: 'issued', to: 'pending', points },
    ]);
    const { pending } = waits.book;
    if (this.random.chance(30)) return waits;
    if (this.random.chance(20))
      return postTransaction(waits, this.cause({ kind: 'order_clawback' }), [
        { type: 'shift', from: 'pending', to: 'revoked', points: pending },
      ]);
    return postTransaction(waits, this.cause({ kind: 'award_confirmed' }), [
      { type: 'credit', from: 'pending', points: pending, earnedAt: this.now, expiresAt: null },
    ]);
  }

  /** May leave a debt, within what was ever given. */
  private takeBack(draft: LedgerDraft): LedgerDraft {
    const { book } = draft;
    const points = Math.min(this.points(400), book.lifetimePoints);
    if (points === 0) return draft;
    const draws = drawLots(book, Math.min(points, Math.max(0, book.available)), this.now);
    return postTransaction(draft, this.cause({ kind: 'order_clawback' }), [
      { type: 'debit', to: 'revoked', points, draws },
    ]);
  }

  private adjust(draft: LedgerDraft): LedgerDraft {
    const gives = this.random.chance(60);
    const points = gives
      ? this.points(150)
      : -Math.min(this.points(150), spendablePoints(draft.book, this.now));
    if (points === 0) return draft;
    const own = this.random.chance(30)
      ? new Date(this.now.getTime() + this.points(90) * dayMs)
      : null;
    const cause = this.cause({ kind: 'adjustment' });
    const planned = planAdjustment(draft, cause, { points, expiresAt: own, now: this.now });
    return 'refused' in planned ? draft : planned;
  }

  private redeem(memberId: string, draft: LedgerDraft): LedgerDraft {
    const most = spendablePoints(draft.book, this.now);
    if (most === 0) return draft;
    const account = buildRedemption({ redemptionId: randomUUID(), points: this.points(most) });
    const held = planHold(draft, account, { actor, now: this.now });
    if ('refused' in held) return draft;
    this.redemptions.push({ memberId, account: held.redemption });
    return held.draft;
  }

  private async endOne(): Promise<void> {
    const one = this.pick(this.redemptions.filter(({ memberId }) => !this.merged.has(memberId)));
    if (one === undefined) return;
    const { now } = this;
    const chance = this.random.between(1, 100);
    await this.change(one.memberId, (draft) => {
      const { account } = one;
      const ended = () => {
        if (account.status === 'used')
          return planReturn(draft, account, {
            target: this.random.between(0, account.spent),
            now,
            graceDays: 20,
            version: this.points(1_000_000_000),
          });
        if (chance <= 60) return planCapture(draft, account, now);
        if (chance <= 85) {
          const ending = { ending: 'cancelled' as const, actor, now, graceDays: 20 };
          return planEnding(draft, account, ending);
        }
        return planForfeit(draft, account, { actor, now });
      };
      // A redemption is captured once for all: its key is taken.
      if (account.status === 'returned' || account.status === 'cancelled') return draft;
      if (account.status === 'expired') return draft;
      const { draft: next, redemption } = ended();
      one.account = redemption;
      return next;
    });
  }

  private async merge(into: string): Promise<void> {
    const busy = new Set(this.redemptions.map(({ memberId }) => memberId));
    const from = this.pick(
      this.members.filter((id) => id !== into && !this.merged.has(id) && !busy.has(id)),
    );
    if (from === undefined || this.members.length - this.merged.size < 4) return;
    this.merged.add(from);
    await this.db.transaction(async (tx) => {
      const settlement = new Settlement(tx, this.shop, this.now);
      await settlement.open([from, into]);
      const { pending } = settlement.draftOf(from).book;
      const books = planMerge(
        { from: settlement.draftOf(from), into: settlement.draftOf(into) },
        { pending: [{ orderId: '1', points: pending }], now: this.now },
      );
      settlement.plan(books.from);
      settlement.plan(books.into);
      await settlement.post();
    });
  }
}
