import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { claimActivity } from '../../server/operations/claim-activity.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { readHistory } from '../../server/operations/read-history.ts';
import { readOrderPage } from '../../server/operations/read-orders.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { connectTestShop, deliver, openDeps, publish } from '../support/shop.ts';

const now = new Date('2026-11-10T12:00:00Z');
const ada = { id: '501', email: 'ada@example.com' };
const usd = (amount: string) => ({ amount, currency: 'USD' });

const letter = {
  type: 'newsletter' as const,
  points: 10,
  title: 'Our letter',
  texts: { de: { title: 'Unser Brief' } },
  url: 'https://example.com/letter',
};
const weekend = {
  id: 'weekend',
  kind: 'multiplier' as const,
  title: 'Double days',
  texts: { de: { title: 'Doppelte Tage' }, 'zh-Hans': { title: '双倍日' } },
  multiplier: 2,
};
const more = { id: 'more', kind: 'flat' as const, title: 'A little more', points: 5 };

const program: ProgramInput = {
  earning: { rules: [{ id: 'base', kind: 'per_amount', points: 1, per: usd('1.00') }] },
  campaigns: [weekend, more],
  activities: [letter],
  tiers: {
    basis: 'money_spent',
    levels: [
      { id: 'base', name: 'Friend', threshold: usd('0.00') },
      {
        id: 'gold',
        name: 'Gold',
        texts: { de: { name: 'Goldstufe' } },
        threshold: usd('50.00'),
        entry_points: 7,
      },
    ],
  },
  rewards: [
    {
      id: 'tour',
      kind: 'custom',
      title: 'A tour',
      texts: { de: { title: 'Eine Führung' } },
      points: 20,
    },
  ],
};

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let memberId: string;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, program);
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  const person = { customerId: ada.id, ...nameless, joinedAt: now };
  ({ memberId } = await joinMember(deps, { shop, person, joinedBy: 'shopper', now }));
  const body = orderPayload({
    id: '7001001',
    customer: ada,
    updatedAt: '2026-11-02T10:00:00Z',
    lines: [{ id: 1, price: '60.00', quantity: 1 }],
  });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }], now);
  const { type, url } = letter;
  const claim = { shop, memberId, type, url, id: randomUUID(), now };
  const claimed = await claimActivity(deps.db, claim);
  if ('refused' in claimed) expect.fail(claimed.detail);
  const request = {
    redemptionId: randomUUID(),
    memberId,
    rewardId: 'tour',
    points: null,
    createdBy: 'shopper' as const,
    actor: { kind: 'shopper' as const, name: null },
  };
  const held = await redeemReward(deps.db, { shop, request, now });
  if ('refused' in held) expect.fail(held.detail);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function told(locale: string | null): Promise<string> {
  const by = { reader: 'shopper', locale } as const;
  const page = { shop, memberId, before: null, limit: 20 };
  const { items } = await readHistory(deps.db, { ...page, ...by });
  const orders = await readOrderPage(deps.db, { ...page, ...by });
  return [
    ...items.flatMap(({ title, explanation }) => [title, ...explanation]),
    ...orders.items.flatMap(({ sentences }) => sentences),
  ].join('\n');
}

describe('what the shop has named itself', () => {
  it('is called in the past as the shop calls it in the reader’s language', async () => {
    const german = await told('de-AT');
    for (const name of ['Doppelte Tage', 'Unser Brief', 'Goldstufe', 'Eine Führung'])
      expect(german).toContain(name);
    expect(german).toContain('A little more');
    expect(german).not.toMatch(/Double days|Our letter|Gold\b|A tour/);
  });

  it('is found for a page whose language is written another way', async () => {
    expect(await told('zh-CN')).toContain('双倍日');
  });

  it('is called by its own name where no language is asked for, and for staff', async () => {
    const own = await told(null);
    for (const name of ['Double days', 'Our letter', 'Gold', 'A tour']) expect(own).toContain(name);
    const page = { shop, memberId, before: null, limit: 20 };
    const { items } = await readHistory(deps.db, { ...page, reader: 'staff', locale: 'de' });
    expect(items.map(({ title }) => title).join()).toContain('Our letter');
  });

  it('keeps the name it had once the program calls it something else', async () => {
    const renamed = {
      ...weekend,
      title: 'Triple days',
      texts: { de: { title: 'Dreifache Tage' } },
    };
    await publish(deps.db, shop, { ...program, campaigns: [renamed, more] });
    const german = await told('de');
    expect(german).toContain('Double days');
    expect(german).not.toContain('Dreifache Tage');
  });
});
