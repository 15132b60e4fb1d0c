import { assert } from '../base/errors.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import { type LedgerDraft, openDraft, systemActor } from '../domain/ledger/ledger.ts';
import { planClosing } from '../domain/ledger/plan-closing.ts';
import { planExpiry } from '../domain/ledger/plan-expiry.ts';
import { appendLedger, lockBooks, type LotReading } from '../store/books.ts';
import type { Database, Tx } from '../store/database.ts';
import { markStandingsDue } from '../store/standing-publications.ts';
import { type LiveExpiry, readLiveExpiry } from '../store/live-expiry.ts';

/**
 * Hashes a normalised e-mail or phone for look-up: with the current key, then with those under which it may
 * have been stored before.
 */
export type HashContact = (shopId: string, contact: string) => readonly string[];

export interface SettleDeps {
  db: Database;
  hashContact: HashContact;
}

/** What a settlement needs to know of its shop. */
export interface SettlingShop {
  shopId: string;
  timeZone: string;
  isDevelopment: boolean;
}

/**
 * The books that one transaction has locked, and what it plans to post to them. Plans take a draft and
 * give back the next; `post` writes them all in one round trip.
 */
export class Settlement {
  private readonly drafts = new Map<string, LedgerDraft>();
  /** Members whom the platform may know only now. */
  private readonly met = new Set<string>();
  /** Members who were erased. */
  private readonly closed = new Set<string>();
  private readonly tx: Tx;
  private live: LiveExpiry | null = null;
  readonly shop: SettlingShop;
  readonly now: Date;

  constructor(tx: Tx, shop: SettlingShop, now: Date) {
    this.tx = tx;
    this.shop = shop;
    this.now = now;
  }

  /**
   * Locks and reads the books of members that are not open yet; all their open lots unless `lots` says which.
   * What has lapsed by now is planned to be written down before anything else is.
   */
  async open(memberIds: readonly string[], lots?: LotReading): Promise<void> {
    const ids = [...new Set(memberIds)].filter((id) => !this.drafts.has(id));
    const { books, live, closed } = await lockBooks(this.tx, this.shop.shopId, {
      ids,
      lots: lots ?? { openOf: ids },
      now: this.now,
    });
    this.live ??= live;
    for (const id of closed) this.closed.add(id);
    for (const [id, book] of books)
      this.drafts.set(id, planExpiry(openDraft(book, this.now), this.now));
  }

  /** The live program's expiry. Should another program go live meanwhile, the posting is refused and tried again. */
  async expiry(): Promise<LiveExpiry> {
    this.live ??= await readLiveExpiry(this.tx, this.shop.shopId);
    assert(this.live !== null, 'a connected shop has a live program');
    return this.live;
  }

  /** A member that this very transaction made: nobody else can have its book. */
  add(draft: LedgerDraft): void {
    this.drafts.set(draft.book.memberId, draft);
  }

  draftOf(memberId: string): LedgerDraft {
    const draft = this.drafts.get(memberId);
    assert(draft !== undefined, 'a member is locked before anything is planned for it');
    return draft;
  }

  plan(draft: LedgerDraft): void {
    this.drafts.set(draft.book.memberId, draft);
  }

  /** The platform is owed what this member has, also where nothing is posted. */
  meet(memberId: string): void {
    this.met.add(memberId);
  }

  async post(): Promise<void> {
    const drafts = [...this.drafts.values()]
      .filter(({ entries }) => entries.transfers.length > 0)
      .map((draft) => this.emptied(draft));
    if (drafts.length > 0)
      await appendLedger(this.tx, this.shop.shopId, {
        drafts,
        program: (await this.expiry()).version,
        recordedAt: this.now,
        day: dayInZone(this.now, this.shop.timeZone),
      });
    await markStandingsDue(this.tx, this.shop.shopId, {
      memberIds: [...drafts.map(({ book }) => book.memberId), ...this.met],
      now: this.now,
    });
  }

  /** The member was erased: nothing is given to them, and nothing asked of them. */
  isClosed(memberId: string): boolean {
    return this.closed.has(memberId);
  }

  /** Whatever comes to the book of somebody who was erased leaves it at once. */
  private emptied(draft: LedgerDraft): LedgerDraft {
    return this.isClosed(draft.book.memberId) ? planClosing(draft, systemActor, this.now) : draft;
  }
}
