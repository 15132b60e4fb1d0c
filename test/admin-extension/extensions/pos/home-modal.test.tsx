import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as target from '../../../../admin-extension/extensions/pos/targets/home-modal.tsx';
import {
  close,
  issued,
  json,
  maya,
  openTill,
  PosServer,
  press,
  refusal,
  run,
  said,
  type,
} from './fake-till.ts';

let server: PosServer;

beforeEach(() => {
  server = new PosServer();
  server.open();
});

afterEach(close);

/** Maya's card has been scanned. */
async function openMaya() {
  const till = openTill();
  run(target, till.api);
  till.scanned.value = { data: '7KQ2-9XMR-4TWD', source: 'external' };
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
  return till;
}

it('knows a member by the card that was scanned, and attaches them to the sale', async () => {
  const { done } = await openMaya();
  expect(said()).toContain('Maya Lin');
  expect(said()).toContain('Gold');
  expect(said()).toContain('A mug760 beans to go');
  await vi.waitFor(() => expect(done).toContain('customer 301'));
  expect(server.asked[0]).toMatchObject({
    path: '/members',
    query: { query: '7KQ2-9XMR-4TWD', locale: 'en-CA' },
    authorization: 'Bearer token-of-the-staff',
  });
});

it('knows the same card when it is scanned again', async () => {
  const { scanned } = await openMaya();
  press('Somebody else');
  await vi.waitFor(() => expect(document.querySelector('s-search-field')).not.toBeNull());
  scanned.value = { data: '7KQ2-9XMR-4TWD', source: 'external' };
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
});

it('shows who was looked for last, whoever is found first', async () => {
  const { api, cart, scanned } = openTill();
  cart.value = { ...cart.value, customer: { id: 999 } };
  const { promise, resolve } = Promise.withResolvers<Response>();
  const other = { ...maya, id: '9', name: 'Somebody slow' };
  server.before = ({ query }) => (query['customer_id'] === '999' ? promise : null);
  run(target, api);
  scanned.value = { data: '7KQ2-9XMR-4TWD' };
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
  resolve(json(200, { items: [other], is_exact: true }));
  await new Promise((done) => setTimeout(done, 20));
  expect(said()).toContain('Maya Lin');
});

it('finds a member by what was typed, and lets staff choose among several', async () => {
  const ben = { ...maya, id: '8', name: 'Maya Ben', email: null, phone: '+14155550100' };
  server.found = [maya, ben];
  run(target, openTill().api);
  type('s-search-field', 'maya');
  await vi.waitFor(() => press('Find'));
  await vi.waitFor(() => press('Maya Lin · maya@example.com · 1,240 points'));
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
  press('Somebody else');
  await vi.waitFor(() => expect(said()).toContain('Maya Ben · +14155550100'));
});

it('opens the camera where the device has one', async () => {
  const { api, done } = openTill();
  run(target, api);
  await vi.waitFor(() => press('Scan with the camera'));
  expect(done).toEqual(['camera']);
});

it('says that nobody was found', async () => {
  const { api, scanned } = openTill();
  run(target, api);
  scanned.value = { data: 'someone@example.com' };
  await vi.waitFor(() => expect(said()).toContain('Nobody was found.'));
});

it('opens the member whom the sale has already', async () => {
  const { api, cart, done } = openTill();
  cart.value = { ...cart.value, customer: { id: 301 } };
  run(target, api);
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
  expect(done.filter((each) => each.startsWith('customer'))).toEqual([]);
});

it('redeems for this sale and puts the code onto it', async () => {
  const { done, kept } = await openMaya();
  type('s-number-field', '350');
  await vi.waitFor(() => press('Use 300 beans for $3.00'));
  await vi.waitFor(() => expect(done).toContain('code REG-NEW'));
  expect(server.sent('/redemptions')[0]?.body).toMatchObject({
    member_id: '7',
    reward_id: 'slider',
    points: 300,
    basket: { amount: '80.00', currency: 'USD' },
  });
  await vi.waitFor(() => expect(said()).toContain('940 beans'));
  expect(document.querySelector('s-banner')?.getAttribute('heading')).toBe(
    '$5.00 off is on this sale.',
  );
  expect(kept.size).toBe(0);
});

it('sends the same redemption again after it could not be reached, and takes points once', async () => {
  const { done, kept } = await openMaya();
  let isDown = true;
  server.before = ({ path, method }) => {
    if (!isDown || path !== '/redemptions' || method !== 'POST') return null;
    throw new TypeError('offline');
  };
  press('Use 1,000 beans for $10.00');
  await vi.waitFor(() => expect(kept.size).toBe(1));
  await vi.waitFor(() => press('Try again'), 5_000);
  await vi.waitFor(() => press('Use 1,000 beans for $10.00'), 5_000);
  isDown = false;
  await vi.waitFor(() => expect(done).toContain('code REG-NEW'), 5_000);
  const ids = server.sent('/redemptions').map(({ body }) => (body as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
});

it('asks before it takes the sale from another customer', async () => {
  const till = openTill();
  till.cart.value = { ...till.cart.value, customer: { id: 999 } };
  run(target, till.api);
  till.scanned.value = { data: '7KQ2-9XMR-4TWD' };
  await vi.waitFor(() => press('Attach to this sale'));
  await vi.waitFor(() => expect(till.cart.value.customer).toEqual({ id: 301 }));
});

it('puts an earlier code onto the sale, and says where it can’t', async () => {
  server.told = { ...server.told, open: [issued] };
  const { done, refuses } = await openMaya();
  press('Apply');
  await vi.waitFor(() => expect(done).toContain('code REG-FIVE'));
  refuses.codes = true;
  await vi.waitFor(() => press('Apply'));
  await vi.waitFor(() =>
    expect(document.querySelector('s-banner')?.getAttribute('heading')).toBe(
      'REG-FIVE could not be put onto this sale. It stays the member’s.',
    ),
  );
});

it('knows a code that is on the sale already', async () => {
  server.told = { ...server.told, open: [issued] };
  const { cart, refuses } = await openMaya();
  const applied = { amount: 5, currency: 'USD', discountDescription: 'reg-five', type: 'Code' };
  cart.value = { ...cart.value, cartDiscounts: [applied] };
  refuses.codes = true;
  press('Apply');
  await vi.waitFor(() =>
    expect(document.querySelector('s-banner')?.getAttribute('heading')).toBe(
      '$5.00 off is on this sale.',
    ),
  );
});

it('gives an unused code back', async () => {
  server.told = { ...server.told, open: [issued] };
  await openMaya();
  press('Give the points back');
  await vi.waitFor(() => expect(server.sent(`/redemptions/${issued.id}/cancel`)).toHaveLength(1));
  await vi.waitFor(() => expect(said()).not.toContain('REG-FIVE'));
});

it.each([
  ['comes off the sale', ['reg-five'], ['no discount']],
  ['stays beside another, of which nobody could say which one goes', ['reg-five', 'SPRING'], []],
  ['leaves what is another’s', ['SPRING'], []],
])('a code that is given back %s', async (_what, on, taken) => {
  server.told = { ...server.told, open: [issued] };
  const { cart, done } = await openMaya();
  const cartDiscounts = on.map((discountDescription) => ({
    amount: 5,
    currency: 'USD',
    discountDescription,
    type: 'Code',
  }));
  cart.value = { ...cart.value, cartDiscounts };
  press('Give the points back');
  await vi.waitFor(() => expect(said()).not.toContain('REG-FIVE'));
  expect(done.filter((one) => one === 'no discount')).toEqual(taken);
});

it('says that it could not be sent where giving back reached nobody', async () => {
  server.told = { ...server.told, open: [issued] };
  await openMaya();
  server.before = ({ path }) => (path.endsWith('/cancel') ? refusal(503, 'unavailable') : null);
  press('Give the points back');
  const heading = () => document.querySelector('s-banner')?.getAttribute('heading');
  await vi.waitFor(() => expect(heading()).toBe('The program can’t be reached right now.'));
  server.before = ({ path }) => (path.endsWith('/cancel') ? refusal(409, 'used') : null);
  press('Give the points back');
  await vi.waitFor(() => expect(heading()).toBe('This can’t be given back any more.'));
});

it.each([
  ['another member’s', { memberId: '8', keptAt: Date.now() }],
  ['of long ago', { memberId: '7', keptAt: Date.now() - 60 * 60_000 }],
])('leaves what is %s', async (_whose, kept) => {
  const till = openTill();
  const id = '0b1c3a52-58a2-4dbb-8e2b-0d8f5f5f0009';
  const request = { id, member_id: kept.memberId, reward_id: 'slider', points: 500 };
  till.kept.set('redemption', { ...kept, request });
  run(target, till.api);
  till.scanned.value = { data: '7KQ2-9XMR-4TWD' };
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
  await vi.waitFor(() => press('Use 1,000 beans for $10.00'));
  await vi.waitFor(() => expect(server.sent('/redemptions')).toHaveLength(1));
  expect(server.sent('/redemptions')[0]?.body).not.toMatchObject({ id });
});

it('says so when the server refuses', async () => {
  const { kept } = await openMaya();
  server.before = ({ path, method }) =>
    path === '/redemptions' && method === 'POST' ? refusal(422, 'not_enough_points') : null;
  press('Use 1,000 beans for $10.00');
  await vi.waitFor(() =>
    expect(document.querySelector('s-banner')?.getAttribute('heading')).toBe(
      'This can’t be redeemed for this sale right now.',
    ),
  );
  expect(kept.size).toBe(0);
});
