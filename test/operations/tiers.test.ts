import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { tierRound } from '../../server/jobs/tier-round.ts';
import { giveTier } from '../../server/operations/place-tier.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { readTier, readTierPeriods } from '../../server/operations/read-tier.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { foldTallies } from '../../server/store/tallies.ts';
import {
  customerPayload,
  mergePayload,
  orderPayload,
  refundPayload,
} from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  standingOf,
} from '../support/shop.ts';

const staff = { kind: 'staff', name: 'Grace' } as const;

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

type Tiers = NonNullable<ProgramInput['tiers']>;
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Silver for 500.00 within 12 months, gold for 1,000.00: 250 points on entering and 1.5 points for each 1. */
const bySpend: Tiers = {
  basis: 'money_spent',
  levels: [
    { id: 'silver', name: 'Silver', threshold: usd('500.00') },
    { id: 'gold', name: 'Gold', threshold: usd('1000.00'), multiplier: 1.5, entry_points: 250 },
    { id: 'friends', name: 'Friends', threshold: null, hidden: true },
  ],
};

/** A shop in New York, its clock, and customers who buy there. */
class TieredShop {
  readonly shop: Shop;
  private orders = 0;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  static async open(tiers: Tiers | null = bySpend): Promise<TieredShop> {
    const shop = await connectTestShop(deps.db);
    const opened = new TieredShop(shop);
    await opened.publish(tiers);
    return opened;
  }

  async publish(tiers: Tiers | null): Promise<void> {
    await publish(deps.db, this.shop, { ...onePerDollar, tiers });
  }

  /** On this day at noon; answers the order's id. */
  async buy(customer: string, day: string, price: string): Promise<string> {
    this.orders += 1;
    const id = `${customer}0${this.orders}`;
    const at = `${day}T12:00:00-05:00`;
    const lines = [{ id: 1, price, quantity: 1 }];
    const body = orderPayload({
      id,
      customer: { id: customer },
      placedAt: at,
      updatedAt: at,
      lines,
    });
    await deliver(deps, this.shop, [{ topic: 'orders/paid', body }], new Date(at));
    return id;
  }

  async refund(orderId: string, day: string, subtotal: string): Promise<void> {
    const at = new Date(`${day}T12:00:00-05:00`);
    const refund = { id: Number(orderId) + 1, orderId, amount: subtotal };
    await deliver(deps, this.shop, [{ topic: 'refunds/create', body: refundPayload(refund) }], at);
  }

  /** The sweep until nothing is due. */
  async wait(day: string): Promise<void> {
    const at = new Date(`${day}T12:00:00-05:00`);
    for (let pass = 0; pass < 20; pass += 1)
      if ((await tierRound(deps, this.shop, at)) === 0) return;
    expect.fail('the sweep finds the same members for ever');
  }

  async tier(customer: string, day: string) {
    const memberId = await this.memberOf(customer);
    const now = new Date(`${day}T12:00:00-05:00`);
    return readTier(deps.db, { shop: this.shop, memberId, now });
  }

  /** `qualified gold`, oldest first. */
  async told(customer: string): Promise<string[]> {
    const memberId = await this.memberOf(customer);
    const periods = await readTierPeriods(deps.db, this.shop.shopId, memberId);
    return periods.toReversed().map(({ how, tierId }) => `${how} ${tierId ?? 'nothing'}`);
  }

  async points(customer: string): Promise<number> {
    return (await standingOf(deps.db, this.shop, customer)).available;
  }

  memberOf(customer: string): Promise<string> {
    return memberIdOf(deps.db, this.shop, customer);
  }

  async give(customer: string, tierId: string | null, locked: boolean, day: string) {
    return giveTier(deps.db, {
      shop: this.shop,
      gift: {
        memberId: await this.memberOf(customer),
        tierId,
        locked,
        reason: 'A friend of the house',
        actor: staff,
      },
      now: new Date(`${day}T12:00:00-05:00`),
    });
  }

  async findBroken(): Promise<unknown> {
    await deps.db.transaction((tx) => foldTallies(tx, this.shop.shopId));
    return (await checkLedger(deps.db, this.shop.shopId, new Date())).broken;
  }
}

describe('tiers by money spent', () => {
  it('rise with the order that reaches one, and its multiplier counts from the next order on', async () => {
    const shop = await TieredShop.open();
    await shop.buy('901', '2026-01-10', '600.00');
    expect(await shop.points('901')).toBe(600);
    await shop.buy('901', '2026-02-10', '400.00');
    // 400 for the order and 250 for entering gold.
    expect(await shop.points('901')).toBe(1_250);
    await shop.buy('901', '2026-03-10', '100.00');
    expect(await shop.points('901')).toBe(1_400);
    expect(await shop.told('901')).toEqual(['qualified silver', 'qualified gold']);
    const page = await readHistory(deps.db, {
      shop: shop.shop,
      memberId: await shop.memberOf('901'),
      before: null,
      limit: 5,
      reader: 'shopper',
    });
    expect(page.items.find(({ kind }) => kind === 'tier_entry')).toMatchObject({
      title: 'Welcome to Gold',
      feltPoints: 250,
      explanation: ['A thank-you for reaching Gold: 250 points.'],
    });
    expect(await shop.findBroken()).toEqual([]);
  });

  it('count what refunds left, and fall after the period and its grace; what entering gives comes once for life', async () => {
    const shop = await TieredShop.open();
    const first = await shop.buy('902', '2026-01-10', '1000.00');
    await shop.refund(first, '2026-02-01', '600.00');
    expect(await shop.tier('902', '2026-02-02')).toMatchObject({
      level: { id: 'gold' },
      figure: 400_00,
      keep: { missing: 1_000_00, until: new Date('2027-01-11T05:00:00Z') },
    });
    await shop.wait('2027-02-09');
    expect((await shop.tier('902', '2027-02-09'))?.level?.id).toBe('gold');
    await shop.wait('2027-02-10');
    expect((await shop.tier('902', '2027-02-10'))?.level).toBeNull();
    await shop.buy('902', '2027-03-01', '1000.00');
    expect(await shop.told('902')).toEqual(['qualified gold', 'lost nothing', 'qualified gold']);
    // 1000 + 250 − 600, then 1000 without the 250.
    expect(await shop.points('902')).toBe(1_650);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('give again what they give each time', async () => {
    const again = bySpend.levels.map((level) =>
      level.id === 'gold' ? { ...level, entry_repeats: true } : level,
    );
    const shop = await TieredShop.open({ ...bySpend, levels: again, grace_days: 0 });
    await shop.buy('903', '2026-01-10', '1000.00');
    await shop.wait('2027-02-10');
    await shop.buy('903', '2027-03-01', '1000.00');
    expect(await shop.points('903')).toBe(2_500);
  });

  it('keep a member who buys in the grace, without a word from the sweep', async () => {
    const shop = await TieredShop.open();
    await shop.buy('904', '2026-01-10', '500.00');
    await shop.buy('904', '2027-01-20', '500.00');
    expect(await shop.told('904')).toEqual(['qualified silver', 'kept silver']);
  });

  it('write nothing where the program has none', async () => {
    const shop = await TieredShop.open(null);
    await shop.buy('905', '2026-01-10', '5000.00');
    expect(await shop.tier('905', '2026-01-10')).toBeNull();
    expect(await shop.told('905')).toEqual([]);
    await shop.wait('2026-01-10');
    const rows = await deps.db.query('select 1 from tier_passes where shop_id = $1', [
      shop.shop.shopId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('a program that goes live with other tiers', () => {
  it('raises whom it raises and places whose tier has gone, the others keep theirs', async () => {
    const shop = await TieredShop.open(null);
    await shop.buy('906', '2026-01-10', '1200.00');
    await shop.buy('907', '2026-01-10', '600.00');
    await shop.publish(bySpend);
    await shop.wait('2026-02-01');
    expect(await shop.told('906')).toEqual(['program gold']);
    expect(await shop.points('906')).toBe(1_450);
    expect(await shop.told('907')).toEqual(['program silver']);
    const dearer = bySpend.levels.flatMap((level) =>
      level.id === 'silver' ? [] : [{ ...level, threshold: usd('5000.00') }],
    );
    await shop.publish({ ...bySpend, levels: dearer.slice(0, 1) });
    await shop.wait('2026-02-02');
    expect(await shop.told('906')).toEqual(['program gold']);
    expect(await shop.told('907')).toEqual(['program silver', 'program nothing']);
  });

  it('raises who reached one while there was none, though nobody looked meanwhile', async () => {
    const shop = await TieredShop.open();
    await shop.wait('2026-01-02');
    await shop.publish(null);
    await shop.buy('909', '2026-01-10', '1200.00');
    await shop.publish(bySpend);
    await shop.wait('2026-02-01');
    expect(await shop.told('909')).toEqual(['program gold']);
  });
});

describe('a tier that asks for nothing', () => {
  it('is everybody’s who is in the program when it goes live', async () => {
    const shop = await TieredShop.open(null);
    await deliver(deps, shop.shop, [
      { topic: 'customers/create', body: customerPayload({ id: '908', email: '908@example.com' }) },
    ]);
    const levels = [{ id: 'friends', name: 'Friends', threshold: usd('0.00') }];
    await shop.publish({ ...bySpend, levels });
    await shop.wait('2026-02-01');
    expect(await shop.told('908')).toEqual(['program friends']);
  });
});

describe('a tier by hand', () => {
  it('stays with its lock and its reason, and is written into the audit log', async () => {
    const shop = await TieredShop.open();
    await shop.buy('908', '2026-01-10', '10.00');
    expect(await shop.give('908', 'gold', true, '2026-01-11')).toBe('given');
    await shop.wait('2030-01-01');
    expect(await shop.tier('908', '2030-01-01')).toMatchObject({
      level: { id: 'gold' },
      locked: true,
    });
    expect(await shop.points('908')).toBe(260);
    await shop.give('908', null, true, '2030-01-02');
    await shop.buy('908', '2030-01-03', '2000.00');
    expect(await shop.told('908')).toEqual(['given gold', 'taken nothing']);
    // Left to the figure again.
    await shop.give('908', null, false, '2030-01-04');
    expect(await shop.told('908')).toEqual([
      'given gold',
      'taken nothing',
      'taken nothing',
      'qualified gold',
    ]);
    const log = await deps.db.query<{ action: string; after: { reason: string } }>(
      `select action, after from audit_log where shop_id = $1 and action like '%tier' order by entry_id`,
      [shop.shop.shopId],
    );
    expect(log.map(({ action }) => action)).toEqual(['give_tier', 'take_tier', 'take_tier']);
    expect(log[0]?.after.reason).toBe('A friend of the house');
  });

  it('is refused where the program does not know it', async () => {
    const shop = await TieredShop.open();
    await shop.buy('909', '2026-01-10', '10.00');
    expect(await shop.give('909', 'nope', false, '2026-01-11')).toMatchObject({
      refused: 'tier_unknown',
    });
    await shop.publish(null);
    expect(await shop.give('909', 'gold', false, '2026-01-11')).toMatchObject({
      refused: 'no_tiers',
    });
  });
});

describe('two members who become one', () => {
  it('have the higher tier, or the one that both figures reach together', async () => {
    const shop = await TieredShop.open();
    await shop.buy('910', '2026-01-10', '1000.00');
    await shop.buy('911', '2026-01-10', '100.00');
    await shop.buy('912', '2026-01-10', '500.00');
    await shop.buy('913', '2026-01-10', '500.00');
    const at = new Date('2026-02-01T12:00:00Z');
    for (const [from, into] of [
      ['910', '911'],
      ['912', '913'],
    ] as const) {
      const body = mergePayload(from, into);
      await deliver(deps, shop.shop, [{ topic: 'customers/merge', body }], at);
    }
    expect(await shop.told('911')).toEqual(['merged gold']);
    // Gold's 250 came with the other account.
    expect(await shop.points('911')).toBe(1_350);
    expect(await shop.told('913')).toEqual(['qualified silver', 'qualified gold']);
    expect(await shop.points('913')).toBe(1_250);
    expect(await shop.findBroken()).toEqual([]);
  });
});
