import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import type { Person } from '../../server/operations/person.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readMember } from '../../server/store/members.ts';
import { readOrder } from '../../server/store/orders.ts';
import { ada, bob, order, told, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Message, openDeps } from '../support/shop.ts';

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

const byHand = { joining: 'explicit' } as const;

/** An order without a customer. */
const guest = (contact: { email?: string; phone?: string }, id = '7001'): Message => {
  const message = order({ at: 1, id, customer: null, email: contact.email ?? '' });
  const body = message.body.toString();
  const phone = contact.phone === undefined ? 'null' : `"${contact.phone}"`;
  return { ...message, body: Buffer.from(body.replace('"phone":null', `"phone":${phone}`)) };
};

async function join(shop: ToldCustomers, person: Partial<Person>, by: 'api' | 'shopper' = 'api') {
  const nobody = { customerId: null, email: null, phone: null, firstName: null, lastName: null };
  const { memberId } = await joinMember(deps, {
    shop: shop.shop,
    person: { ...nobody, joinedAt: shop.now, ...person },
    joinedBy: by,
    now: shop.now,
  });
  return memberId;
}

async function ownerOf(shop: ToldCustomers, orderId = '7001'): Promise<string | null> {
  expect((await checkLedger(deps.db, shop.shop.shopId, shop.now)).broken).toEqual([]);
  return (await readOrder(deps.db, shop.shop.shopId, orderId))?.memberId ?? null;
}

describe('the order of a guest', () => {
  it('is evaluated and waits, then belongs to whoever joins with its proven e-mail', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    await shop.tell(guest({ email: 'Ada@Example.com' }));
    const waiting = await readOrder(deps.db, shop.shop.shopId, '7001');
    expect(waiting).toMatchObject({ memberId: null, award: { points: 100 } });
    expect(waiting?.account.granted).toBe(0);
    const memberId = await join(shop, { email: 'ada@example.com' });
    expect(await ownerOf(shop)).toBe(memberId);
  });

  it('belongs to whoever joins with its proven phone, however it was written', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    await shop.tell(guest({ phone: '+1 (415) 555-0100' }));
    const memberId = await join(shop, { phone: '14155550100' });
    expect(await ownerOf(shop)).toBe(memberId);
  });

  it('belongs to a member who proves the e-mail later, with their customer account', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    await shop.tell(guest({ email: 'new@example.com' }));
    const memberId = await join(shop, { customerId: ada.id, email: ada.email });
    expect(await ownerOf(shop)).toBeNull();
    await shop.tell(told({ id: ada.id, email: 'new@example.com' }));
    expect(await ownerOf(shop)).toBe(memberId);
    expect(await shop.balance(ada)).toBe('100/0/0');
  });

  it('is nobody’s by an e-mail that is another member’s', async () => {
    const shop = await ToldCustomers.open(deps, { ...byHand, settings: { unclaimed_days: 60 } });
    await join(shop, { customerId: bob.id, email: bob.email });
    await shop.tell(guest({ phone: '+14155550100' }));
    await join(shop, { externalId: 'desk', phone: '+14155550100' });
    const desk = await ownerOf(shop);
    await join(shop, { customerId: ada.id });
    await shop.tell(told({ id: ada.id, email: bob.email, phone: '+14155550100' }));
    expect(await ownerOf(shop)).toBe(desk);
    expect(await shop.balance(ada)).toBe('0/0/0');
  });

  it('waits no longer than the program says', async () => {
    const shop = await ToldCustomers.open(deps, { ...byHand, settings: { unclaimed_days: 10 } });
    await shop.tell(guest({ email: ada.email }));
    shop.now = new Date('2026-11-20T12:00:00Z');
    await join(shop, { email: ada.email });
    expect(await ownerOf(shop)).toBeNull();
  });
});

describe('joining', () => {
  it('is automatic for customers where the program says so, and never for guests', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(guest({ email: bob.email }, '7002'), order({ at: 1 }));
    expect(await shop.balance(ada)).toBe('100/0/0');
    expect(await ownerOf(shop, '7002')).toBeNull();
    await shop.tell(told(bob));
    expect(await shop.balance(bob)).toBe('100/0/0');
  });

  it('is left to customers where the program says so', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    await shop.tell(order({ at: 1 }), told(ada));
    expect(await ownerOf(shop)).toBeNull();
    await join(shop, { customerId: ada.id }, 'shopper');
    expect(await shop.balance(ada)).toBe('100/0/0');
  });

  it('is the consent, which says when and how it was given', async () => {
    const shop = await ToldCustomers.open(deps, byHand);
    const consentOf = async (memberId: string) =>
      (await readMember(deps.db, shop.shop.shopId, memberId))?.consent;
    const asked = new Date('2026-10-01T08:00:00Z');
    const widget = await join(shop, { customerId: ada.id }, 'shopper');
    expect(await consentOf(widget)).toEqual({ at: shop.now, by: 'shopper' });
    const desk = await join(shop, { email: 'desk@example.com', consentedAt: asked });
    expect(await consentOf(desk)).toEqual({ at: asked, by: 'api' });
    const open = await ToldCustomers.open(deps);
    await open.tell(order({ at: 1 }));
    const bought = await readMember(deps.db, open.shop.shopId, await open.memberOf(ada));
    expect(bought?.consent).toEqual({ at: new Date('2026-11-01T15:00:00Z'), by: 'platform' });
  });
});
