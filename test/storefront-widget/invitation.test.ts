import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anInvitation, befriend, type FakeFriends } from './support/fake-friends.ts';
import { FakeShop } from './support/fake-shop.ts';
import { openPanel, type OpenPanel } from './support/open-panel.ts';

const key = 'regulars:marigold.myshopify.com:invitation';
const day = 86_400_000;

let shop: FakeShop;
let friends: FakeFriends;

const arrive = (address: string): void => history.replaceState(null, '', address);
const kept = (): Record<string, unknown> => JSON.parse(localStorage.getItem(key) ?? '{}');

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
  friends = befriend(shop);
  shop.page = { ...shop.page, signed_in: false, member: null };
  arrive('/?ref=Tavolumi-3');
});
afterEach(() => {
  vi.unstubAllGlobals();
  arrive('/');
});

const expectNoTokenInAddresses = (): void => {
  const addresses = [location.href, ...shop.calls.map(({ path }) => path)];
  expect(addresses.filter((one) => one.includes('claim-token'))).toEqual([]);
};

/** As the launcher does it for whoever came by a link. */
const beInvited = async (data: Readonly<Record<string, string>> = {}): Promise<OpenPanel> => {
  const open = await openPanel(shop, data, { isClosed: true });
  open.panel.invite();
  return open;
};

const claimWith = async ({ see }: OpenPanel, email: string): Promise<void> => {
  fireEvent.input(await see.findByLabelText('Your e-mail'), { target: { value: email } });
  fireEvent.click(see.getByRole('button', { name: 'Get my offer' }));
};

describe('an invitation', () => {
  test('opens by itself with what there is to get, signed in or not', async () => {
    const { dialog, see } = await beInvited();
    expect(dialog.open).toBe(false);
    await see.findByRole('heading', { name: 'Mara has something for you' });
    expect(dialog.open).toBe(true);
    expect(see.getByText('$10 off your first order')).toBeDefined();
    expect(see.getByText('From an order value of $40.')).toBeDefined();
    expect(see.getByText('Then you have 30 days to order.')).toBeDefined();
    expect(kept()['isShown']).toBe(true);
  });

  test('is counted once, by a name that the browser gave itself', async () => {
    const { see, panel } = await beInvited();
    await see.findByLabelText('Your e-mail');
    panel.close();
    const again = await beInvited();
    await again.see.findByLabelText('Your e-mail');
    const clicks = shop.callsTo('POST', '/apps/regulars/invitation/click');
    expect(clicks.map(({ body }) => body)).toEqual([
      { ref: 'tavolumi-3', device: localStorage.getItem('regulars:device') },
    ]);
  });

  test('is pointed at until they have come back to it', async () => {
    const { panel, see } = await beInvited();
    await see.findByLabelText('Your e-mail');
    expect(kept()['isSeen']).toBe(false);
    panel.close();
    const back = await openPanel(shop, {}, { isClosed: true });
    back.panel.open('waiting');
    await back.see.findByLabelText('Your e-mail');
    await waitFor(() => expect(kept()['isSeen']).toBe(true));
  });

  test('of a link that is nobody’s stays closed, and the order is not told of it', async () => {
    friends.invitation = null;
    friends.attributes = { regulars_ref: 'tavolumi-3', gift: 'yes' };
    const { dialog } = await beInvited();
    await waitFor(() => expect(kept()['end']).toBe('idle'));
    await waitFor(() => expect(friends.attributes).toEqual({ regulars_ref: '', gift: 'yes' }));
    expect(dialog.open).toBe(false);
  });

  test('that is the member’s own becomes the screen to share it from', async () => {
    shop.page = { ...new FakeShop().page, referrals: shop.page.referrals };
    friends.invitation = { ...anInvitation, own: true };
    const { dialog, see } = await beInvited();
    await see.findByRole('heading', { name: 'This is your own link' });
    expect(dialog.open).toBe(true);
    await see.findByText('loyalty.test/r/tavolumi-3');
    expect(shop.callsTo('POST', '/apps/regulars/invitation/click')).toHaveLength(0);
  });

  test('says that the shop is out of reach only to whoever asks', async () => {
    shop.before = (call) => (call.path.includes('/invitation') ? 'offline' : friends.handle(call));
    const { dialog, panel, see } = await beInvited();
    await waitFor(() => expect(see.queryByRole('alert', { hidden: true })).not.toBeNull());
    expect(dialog.open).toBe(false);
    expect(kept()['isShown']).toBeUndefined();
    panel.open('waiting');
    await see.findByRole('alert');
    shop.before = friends.handle;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    await see.findByLabelText('Your e-mail');
  });

  test('leads to the link’s own page where nobody but the shop’s server can say who asks', async () => {
    const outside = { api: 'https://regulars.test/proxy', tokenUrl: '/loyalty-token' };
    const { dialog, panel, see } = await beInvited(outside);
    shop.before = () => new Response(null, { status: 204 });
    await waitFor(() => expect(kept()['isShown']).toBe(true));
    expect(dialog.open).toBe(false);
    panel.open('waiting');
    const link = await see.findByRole('link', { name: 'Open your invitation' });
    expect(link.getAttribute('href')).toBe('https://regulars.test/r/tavolumi-3');
  });
});

describe('a claim', () => {
  test('becomes a code that can be copied and used', async () => {
    friends.pollsUntilReady = 1;
    const open = await beInvited();
    const { see } = open;
    await claimWith(open, ' ben@example.com ');
    await see.findByRole('heading', { name: 'One moment' });
    await see.findByText('FRIEND-7Q2M', undefined, { timeout: 3000 });
    expect(shop.callsTo('POST', '/apps/regulars/pages/invitation')[0]?.body).toEqual({
      ref: 'tavolumi-3',
      email: 'ben@example.com',
      device: localStorage.getItem('regulars:device'),
      clicked_at: new Date(Number(kept()['openedAt'])).toISOString(),
    });
    fireEvent.click(see.getByRole('button', { name: 'Apply to cart' }));
    await see.findByText('Applied: your cart has the discount.');
    expect(shop.cart.codes).toEqual(['FRIEND-7Q2M']);
    expect(see.getByRole('link', { name: 'Go to cart' })).toBeDefined();
  });

  test('is remembered by its token, never by the e-mail, and shows its code again later', async () => {
    const open = await beInvited();
    await claimWith(open, 'ben@example.com');
    await open.see.findByText('FRIEND-7Q2M');
    expect(JSON.stringify({ ...localStorage })).not.toContain('ben@');
    expect(kept()).toMatchObject({ token: 'claim-token', endsAt: Date.parse('2031-01-03T12:00Z') });
    arrive('/');
    const later = await openPanel(shop, {}, { isClosed: true });
    later.panel.open('kept');
    fireEvent.click(await later.see.findByRole('link', { name: 'Your invitation' }));
    await later.see.findByText('FRIEND-7Q2M');
    expectNoTokenInAddresses();
  });

  test('is asked about in bodies alone: on the way to its code, again, and after a failure', async () => {
    friends.pollsUntilReady = 1;
    const open = await beInvited();
    const { see, panel } = open;
    await claimWith(open, 'ben@example.com');
    await see.findByText('FRIEND-7Q2M', undefined, { timeout: 3000 });
    shop.before = () => 'offline';
    panel.open(undefined, 'invitation');
    const retry = await see.findByRole('button', { name: 'Try again' });
    shop.before = friends.handle;
    fireEvent.click(retry);
    await waitFor(() => expect(see.queryByRole('alert')).toBeNull());
    see.getByText('FRIEND-7Q2M');
    const looks = shop.callsTo('POST', '/apps/regulars/pages/invitation/claim');
    expect(looks.length).toBeGreaterThanOrEqual(3);
    for (const { body } of looks) expect(body).toEqual({ token: 'claim-token' });
    expectNoTokenInAddresses();
  });

  test('is known to the page where the browser keeps nothing, until there is another link', async () => {
    const storage = localStorage;
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    friends.pollsUntilReady = 1;
    const open = await beInvited();
    await claimWith(open, 'ben@example.com');
    await open.see.findByText('FRIEND-7Q2M', undefined, { timeout: 3000 });
    fireEvent.click(open.see.getByRole('button', { name: 'Back' }));
    fireEvent.click(await open.see.findByRole('link', { name: 'Your invitation' }));
    await open.see.findByText('FRIEND-7Q2M');
    expectNoTokenInAddresses();
    vi.stubGlobal('localStorage', storage);
    arrive('/?ref=toniga-3');
    open.panel.open(undefined, 'invitation');
    await open.see.findByLabelText('Your e-mail');
    expect(kept()).toMatchObject({ code: 'toniga-3' });
  });

  test('with an e-mail that can’t be one says so at the field, and is not taken', async () => {
    const open = await beInvited();
    const { see } = open;
    const field = await see.findByLabelText('Your e-mail');
    expect(field.getAttribute('type')).toBe('email');
    expect(field.getAttribute('autocomplete')).toBe('email');
    expect(field.getAttribute('inputmode')).toBe('email');
    await claimWith(open, 'ben');
    expect((await see.findByRole('alert')).textContent).toMatch(/^Please write your e-mail/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const why = see.getByRole('alert').parentElement;
    expect(field.getAttribute('aria-describedby')).toBe(why?.id);
    expect(field).toHaveProperty('value', 'ben');
    expect(kept()).not.toHaveProperty('token');
    expect(kept()).not.toHaveProperty('end');
  });

  test('that the shop refuses says why, and can be sent again', async () => {
    const open = await beInvited();
    await claimWith(open, 'ben@nowhere.invalid');
    expect((await open.see.findByRole('alert')).textContent).toBe('This mailbox does not exist.');
    await claimWith(open, 'ben@example.com');
    await open.see.findByText('FRIEND-7Q2M');
  });

  test.each([
    ['waiting', 'It’s on its way'],
    ['no_code', 'You’re in!'],
    ['existing_customer', 'Good to see you again!'],
    ['own_link', 'That’s you!'],
    ['taken', 'You have one already'],
    ['over', 'This one has ended'],
  ] as const)('that is %s is told kindly', async (outcome, title) => {
    const text = `About ${outcome}.`;
    friends.claim = { outcome, text, code: null, expires_at: null, token: null };
    const open = await beInvited();
    await claimWith(open, 'ben@example.com');
    await open.see.findByRole('heading', { name: title });
    expect(open.see.getByText(text)).toBeDefined();
    expect(open.see.queryByRole('button', { name: 'Apply to cart' })).toBeNull();
  });

  test('of somebody who is known here can be tried with another mailbox, and is found again', async () => {
    const { claim } = friends;
    friends.claim = { ...friends.claim, outcome: 'existing_customer', code: null, token: null };
    const open = await beInvited();
    await claimWith(open, 'ben@example.com');
    fireEvent.click(await open.see.findByRole('link', { name: 'Try another e-mail' }));
    expect(await open.see.findByLabelText('Your e-mail')).toBeDefined();
    expect(kept()['end']).toBe('elsewhere');
    friends.claim = claim;
    await claimWith(open, 'ben@example.org');
    await open.see.findByText('FRIEND-7Q2M');
    fireEvent.click(open.see.getByRole('button', { name: 'Back' }));
    fireEvent.click(await open.see.findByRole('link', { name: 'Your invitation' }));
    await open.see.findByText('FRIEND-7Q2M');
  });
});

describe('what is kept', () => {
  test('is forgotten after thirty days', async () => {
    const open = await beInvited();
    await open.see.findByLabelText('Your e-mail');
    expect(Number(kept()['endsAt']) - Number(kept()['openedAt'])).toBe(30 * day);
  });

  test('is spoken of in the language of the page', async () => {
    const { see } = await beInvited({ locale: 'de' });
    expect(await see.findByLabelText('Deine E-Mail-Adresse')).toBeDefined();
  });
});
