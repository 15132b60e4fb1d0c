import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import type { StoredRedemption } from '../../server/store/redemptions.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload, refundPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, onePerDollar, openDeps, publish } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');
const ada = { id: '501', email: 'ada@example.com' };
const byShopper = { kind: 'shopper', name: null } as const;

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let memberId: string;
let undone: StoredRedemption;
let used: StoredRedemption;

async function redeem(points: number): Promise<StoredRedemption> {
  const held = await redeemReward(deps.db, {
    shop,
    request: {
      redemptionId: randomUUID(),
      memberId,
      rewardId: 'slider',
      points,
      createdBy: 'shopper',
      actor: byShopper,
    },
    now,
  });
  if ('refused' in held) expect.fail(held.detail);
  const step = { shop, redemptionId: held.account.redemptionId, now };
  await settleRedemption(deps.db, { ...step, news: { news: 'issued', discountId: 'gid://1' } });
  return held;
}

async function buy(id: string, lines: { id: number; price: string }[], codes: string[] = []) {
  const body = orderPayload({
    id,
    customer: ada,
    updatedAt: '2026-11-02T10:00:00Z',
    lines: lines.map((line) => ({ ...line, quantity: 1 })),
    codes,
  });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }], now);
}

/** Joins, buys, gives half of it back, changes their mind about a code, uses another, is helped by support. */
async function live(): Promise<void> {
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  const person = { customerId: ada.id, ...nameless, joinedAt: now };
  ({ memberId } = await joinMember(deps, { shop, person, joinedBy: 'shopper', now }));
  await buy('7001001', [
    { id: 1, price: '400.00' },
    { id: 2, price: '300.00' },
  ]);
  const refund = refundPayload({
    id: 81,
    orderId: '7001001',
    lines: [{ lineId: 2, quantity: 1, subtotal: '300.00' }],
  });
  await deliver(deps, shop, [{ topic: 'refunds/create', body: refund }], now);
  undone = await redeem(200);
  const { redemptionId } = undone.account;
  const ending = { shop, redemptionId, ending: 'cancelled' as const, actor: byShopper, now };
  await endRedemption(deps.db, ending);
  await settleRedemption(deps.db, { shop, redemptionId, news: { news: 'disabled' }, now });
  used = await redeem(100);
  await buy('7001002', [{ id: 3, price: '50.00' }], [used.code]);
  await adjustPoints(deps.db, {
    shop,
    adjustment: {
      memberId,
      points: 25,
      reason: 'Late parcel',
      expiresAt: null,
      actor: { kind: 'staff', name: 'Staff 77' },
      id: 'staff:1',
    },
    now,
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, {
    ...onePerDollar,
    activities: [{ type: 'sign_up', points: 100 }],
  });
  await live();
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function read(reader: 'shopper' | 'staff', before: number | null = null, limit = 50) {
  return readHistory(deps.db, { shop, memberId, before, limit, reader });
}

describe('readHistory', () => {
  it('tells a member every line in their words, newest first', async () => {
    const { items, next } = await read('shopper');
    expect(next).toBeNull();
    expect(items.map((item) => [item.feltPoints, item.title])).toEqual([
      [25, 'Given by support'],
      [50, 'Order #1002'],
      [-100, `Turned into $1.00 off (code ${used.code})`],
      [200, `Back from $2.00 off (code ${undone.code})`],
      [-200, `Turned into $2.00 off (code ${undone.code})`],
      [-300, 'Order #1001: taken back'],
      [700, 'Order #1001'],
      [100, 'Welcome bonus'],
    ]);
    expect(items.reduce((sum, item) => sum + item.feltPoints, 0)).toBe(items[0]?.availableAfter);
  });

  it('explains each line by what its order or its code has become', async () => {
    const { items } = await read('shopper');
    expect(items.map((item) => item.explanation)).toEqual([
      ['“Late parcel”'],
      ['Line 3 × 1 counts 50.00 USD.', '1 point for each 1.00 USD of 50.00 USD makes 50 points.'],
      [
        '100 points for “Points as money”, worth $1.00.',
        `Its code ${used.code} was used on order #1002.`,
      ],
      [`Its code ${undone.code} was taken back unused.`, '200 points came back.'],
      [
        '200 points for “Points as money”, worth $2.00.',
        `Its code ${undone.code} was taken back unused.`,
      ],
      [
        'Something of order #1001 came back or changed, so 300 points of what it had given were taken back.',
        'Line 1 × 1 counts 400.00 USD.',
        "Line 2 doesn't count: it was returned.",
        '1 point for each 1.00 USD of 400.00 USD makes 400 points.',
      ],
      [
        'This gave 700 points for order #1001 as it stood then. This is how it stands now:',
        'Line 1 × 1 counts 400.00 USD.',
        "Line 2 doesn't count: it was returned.",
        '1 point for each 1.00 USD of 400.00 USD makes 400 points.',
      ],
      ['A thank-you for joining: 100 points.'],
    ]);
  });

  it('tells staff also when held points were spent, and who gave what', async () => {
    const { items } = await read('staff');
    expect(items.map((item) => item.kind)).toContain('redemption_capture');
    const capture = items.find((item) => item.kind === 'redemption_capture');
    expect(capture).toMatchObject({
      feltPoints: 0,
      title: `Used $1.00 off (code ${used.code})`,
      explanation: ['The code was used on order #1002: the 100 points held for it are spent.'],
    });
    expect(items[0]?.explanation).toEqual(['Staff 77 wrote: “Late parcel”']);
  });

  it('pages without a gap or a repeat', async () => {
    const whole = await read('shopper');
    const seqs: number[] = [];
    for (let before: number | null = null; ;) {
      const page = await read('shopper', before, 3);
      expect(page.items.length).toBeLessThanOrEqual(3);
      seqs.push(...page.items.map((item) => item.seq));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seqs).toEqual(whole.items.map((item) => item.seq));
  });
});
