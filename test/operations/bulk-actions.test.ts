import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { draftAdjustment, draftUndoing } from '../../server/operations/bulk/draft-bulk.ts';
import { moveBulk } from '../../server/operations/bulk/move-bulk.ts';
import { failBulk, performBulk } from '../../server/operations/bulk/perform-bulk.ts';
import { readBulkResult } from '../../server/operations/bulk/read-bulk.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { eraseMember } from '../../server/operations/erase-member.ts';
import type { MemberChoice } from '../../server/operations/search-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readBulk, type StoredBulk } from '../../server/store/bulk-actions.ts';
import { everybody } from '../../server/store/member-filter.ts';
import type { Shop } from '../../server/store/shops.ts';
import { customerPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, onePerDollar, openDeps, publish } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const now = new Date('2026-11-10T12:00:00Z');
const actor = { kind: 'staff', name: 'Grace' } as const;
/** More than two transactions take. */
const people = 230;

/** A shop whose members joined without points. */
class Crowd {
  readonly shop: Shop;
  readonly ids: string[];

  private constructor(shop: Shop, ids: string[]) {
    this.shop = shop;
    this.ids = ids;
  }

  static async open(size = people): Promise<Crowd> {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, onePerDollar);
    await deliver(
      deps,
      shop,
      Array.from({ length: size }, (_, n) => ({
        topic: 'customers/create',
        body: customerPayload({ id: String(9000 + n), email: `p${n}@example.com` }),
      })),
    );
    const rows = await deps.db.query<{ id: string }>(
      'select member_id::text as id from members where shop_id = $1 order by member_id',
      [shop.shopId],
    );
    return new Crowd(
      shop,
      rows.map(({ id }) => id),
    );
  }

  async draft(points: number, choice: Partial<MemberChoice> = {}): Promise<StoredBulk> {
    const drafted = await this.tryDraft(points, choice);
    return 'refused' in drafted ? expect.fail(drafted.detail) : drafted;
  }

  tryDraft(points: number, choice: Partial<MemberChoice> = {}, bulkId: string = randomUUID()) {
    return draftAdjustment(deps.db, {
      shop: this.shop,
      bulkId,
      points,
      reason: 'A gift',
      chosen: 'Everybody',
      choice: { ...everybody, search: '', ...choice },
      max: 1000,
      by: 'Grace',
      now,
    });
  }

  move(bulkId: string, move: 'start' | 'stop') {
    return moveBulk(deps.db, { shopId: this.shop.shopId, bulkId, move, actor, now });
  }

  step(bulkId: string): Promise<boolean> {
    return performBulk(deps.db, { shop: this.shop, bulkId, now });
  }

  async finish(bulkId: string): Promise<StoredBulk> {
    while (await this.step(bulkId));
    return this.read(bulkId);
  }

  async read(bulkId: string): Promise<StoredBulk> {
    return (await readBulk(deps.db, this.shop.shopId, bulkId)) ?? expect.fail('no such action');
  }

  async give(memberId: string, points: number): Promise<void> {
    const rest = { reason: 'Before', expiresAt: null, actor, id: randomUUID() };
    const adjustment = { memberId, points, ...rest };
    await adjustPoints(deps.db, { shop: this.shop, adjustment, now });
  }

  /** How many members have how many points. */
  async points(): Promise<Record<string, number>> {
    const rows = await deps.db.query<{ available: string; members: string }>(
      'select available, count(*) as members from balances where shop_id = $1 group by 1 order by 1',
      [this.shop.shopId],
    );
    return Object.fromEntries(rows.map((row) => [row.available, Number(row.members)]));
  }

  async undo(undoes: string): Promise<StoredBulk> {
    const step = { shop: this.shop, bulkId: randomUUID(), undoes, by: 'Dana', now };
    const drafted = await draftUndoing(deps.db, step);
    if (drafted === null || 'refused' in drafted) return expect.fail('not drafted');
    await this.move(drafted.bulkId, 'start');
    return this.finish(drafted.bulkId);
  }

  async findBroken() {
    return (await checkLedger(deps.db, this.shop.shopId, now)).broken;
  }
}

describe('an adjustment of many members', () => {
  it('says whom it is for before it does anything, and then does it for just those', async () => {
    const crowd = await Crowd.open();
    const draft = await crowd.draft(10);
    expect(draft).toMatchObject({ state: 'draft', members: people, movedPoints: 10 * people });
    expect(await crowd.points()).toEqual({ '0': people });
    expect(await crowd.step(draft.bulkId)).toBe(false);
    await deliver(deps, crowd.shop, [
      { topic: 'customers/create', body: customerPayload({ id: '1', email: 'late@example.com' }) },
    ]);
    expect(await crowd.move(draft.bulkId, 'start')).toMatchObject({ state: 'running' });
    expect(await crowd.finish(draft.bulkId)).toMatchObject({
      state: 'done',
      done: people,
      failed: 0,
      movedPoints: 10 * people,
      createdBy: 'Grace',
    });
    expect(await crowd.points()).toEqual({ '0': 1, '10': people });
    expect(await crowd.findBroken()).toEqual([]);
  });

  it('gives everybody their points once, whoever works on it and however often', async () => {
    const crowd = await Crowd.open();
    const { bulkId } = await crowd.draft(7);
    await Promise.all([0, 1, 2].map(() => crowd.move(bulkId, 'start')));
    await Promise.all([0, 1, 2].map(() => crowd.finish(bulkId)));
    expect(await crowd.points()).toEqual({ '7': people });
    expect(await crowd.findBroken()).toEqual([]);
    expect(await crowd.move(bulkId, 'start')).toMatchObject({ refused: 'bulk_over' });
  });

  it('stops in the middle, and goes on where it was stopped or broke off', async () => {
    const crowd = await Crowd.open();
    const { bulkId } = await crowd.draft(5);
    await crowd.move(bulkId, 'start');
    await crowd.step(bulkId);
    expect(await crowd.move(bulkId, 'stop')).toMatchObject({ state: 'stopped', done: 100 });
    expect(await crowd.step(bulkId)).toBe(false);
    await crowd.move(bulkId, 'start');
    await crowd.step(bulkId);
    await failBulk(deps.db, { shop: crowd.shop, bulkId, now });
    expect(await crowd.read(bulkId)).toMatchObject({ state: 'failed', done: 200 });
    await crowd.move(bulkId, 'start');
    expect(await crowd.finish(bulkId)).toMatchObject({ state: 'done', done: people, error: null });
    expect(await crowd.points()).toEqual({ '5': people });
  });

  it('takes from nobody what is not there, and says from whom it took nothing', async () => {
    const crowd = await Crowd.open(4);
    const [rich = '', poor = '', gone = ''] = crowd.ids;
    await crowd.give(rich, 100);
    await crowd.give(poor, 20);
    const { bulkId } = await crowd.draft(-30, { ids: [rich, poor, gone] });
    const confirm = 'p2@example.com';
    const erasing = { shop: crowd.shop, memberId: gone, reason: 'Asked', confirm, actor, now };
    expect(await eraseMember(deps.db, erasing)).toBe('erased');
    await crowd.move(bulkId, 'start');
    expect(await crowd.finish(bulkId)).toMatchObject({ done: 1, failed: 2, movedPoints: -30 });
    const { shopId } = crowd.shop;
    const result = await readBulkResult(deps.db, { shopId, bulkId, after: '0' });
    expect(result?.told.map(({ memberId, detail }) => [memberId, detail])).toEqual([
      [poor, "30 points can't be taken: 20 can be spent."],
      [gone, 'The member was deleted meanwhile.'],
    ]);
    expect(await crowd.points()).toEqual({ '0': 2, '20': 1, '70': 1 });
    expect(await crowd.findBroken()).toEqual([]);
  });

  it('is undone for each by what they still have, and says where that was less', async () => {
    const crowd = await Crowd.open(4);
    const [spent = '', some = ''] = crowd.ids;
    const { bulkId } = await crowd.draft(50);
    await crowd.move(bulkId, 'start');
    await crowd.finish(bulkId);
    await crowd.give(spent, -50);
    await crowd.give(some, -20);
    const undone = await crowd.undo(bulkId);
    expect(undone).toMatchObject({ kind: 'undo', done: 3, failed: 1, movedPoints: -130 });
    expect(await crowd.points()).toEqual({ '0': 4 });
    const step = { shopId: crowd.shop.shopId, bulkId: undone.bulkId, after: '0' };
    expect((await readBulkResult(deps.db, step))?.told).toMatchObject([
      { memberId: spent, detail: "50 points can't be taken: 0 can be spent." },
      { memberId: some, points: -30, detail: 'Only 30 of 50 points were left to take back.' },
    ]);
    expect(await crowd.read(bulkId)).toMatchObject({ undoneBy: undone.bulkId });
    const again = { shop: crowd.shop, bulkId: randomUUID(), undoes: bulkId, by: 'Dana', now };
    expect(await draftUndoing(deps.db, again)).toMatchObject({ refused: 'not_undoable' });
    expect(await crowd.findBroken()).toEqual([]);
  });

  it('that took points gives them back', async () => {
    const crowd = await Crowd.open(2);
    for (const id of crowd.ids) await crowd.give(id, 40);
    const { bulkId } = await crowd.draft(-40);
    await crowd.move(bulkId, 'start');
    await crowd.finish(bulkId);
    await crowd.undo(bulkId);
    expect(await crowd.points()).toEqual({ '40': 2 });
  });

  it('is for those who were chosen: ticked, searched for, or all of a segment', async () => {
    const crowd = await Crowd.open(30);
    expect(await crowd.draft(1, { ids: crowd.ids.slice(0, 3) })).toMatchObject({ members: 3 });
    expect(await crowd.draft(1, { search: 'p1' })).toMatchObject({ members: 11 });
    await crowd.give(crowd.ids[0] ?? '', 9);
    const segment = { field: 'balance', atLeast: 5 } as const;
    expect(await crowd.draft(1, { segment })).toMatchObject({ members: 1 });
    expect(await crowd.tryDraft(1, { ids: [] })).toMatchObject({ refused: 'nobody_chosen' });
    const other = await Crowd.open(1);
    expect(await crowd.tryDraft(1, { ids: other.ids })).toMatchObject({ refused: 'nobody_chosen' });
  });

  it('runs alone, and the same draft is the same action', async () => {
    const crowd = await Crowd.open(3);
    const bulkId = randomUUID();
    await crowd.tryDraft(1, {}, bulkId);
    expect(await crowd.tryDraft(1, {}, bulkId)).toMatchObject({ bulkId, members: 3 });
    const second = await crowd.draft(2);
    await crowd.move(bulkId, 'start');
    expect(await crowd.move(second.bulkId, 'start')).toMatchObject({ refused: 'bulk_running' });
    await crowd.finish(bulkId);
    expect(await crowd.move(second.bulkId, 'start')).toMatchObject({ state: 'running' });
    expect(await crowd.move(randomUUID(), 'start')).toBeNull();
  });
});
