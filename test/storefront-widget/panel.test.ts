import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refusal } from './support/fake-answers.ts';
import { FakeShop, bigReward, fixedReward, issuedRedemption } from './support/fake-shop.ts';
import { befriend } from './support/fake-friends.ts';
import { openPanel } from './support/open-panel.ts';

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const member = () => {
  if (shop.page.member === null) throw new TypeError('the page has no member');
  return shop.page.member;
};

const line = (id: string, points: number, at: string) => ({
  id,
  occurred_at: at,
  points,
  kind: 'award',
  title: `Order ${id}`,
  explanation: [`Because of ${id}.`],
  available_after: 100,
});

describe('the dialog', () => {
  test('is modal, has the shop’s name and asks nothing before it opens', async () => {
    const { dialog } = await openPanel(shop);
    expect(dialog.open).toBe(true);
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).toBe('Marigold');
    await expect.poll(() => shop.callsTo('GET', '/apps/regulars/pages/home')).toHaveLength(1);
  });

  test('closes by its button and by a click beside it', async () => {
    const { dialog, panel, see } = await openPanel(shop);
    fireEvent.click(see.getByRole('button', { name: 'Close' }));
    await expect.poll(() => dialog.open).toBe(false);
    panel.open();
    expect(dialog.open).toBe(true);
    fireEvent.click(dialog);
    await expect.poll(() => dialog.open).toBe(false);
  });

  test('takes its direction from the page', async () => {
    document.documentElement.style.direction = 'rtl';
    const { dialog } = await openPanel(shop);
    document.documentElement.style.direction = '';
    expect(dialog.dir).toBe('rtl');
  });

  test('shows a skeleton that says it is loading', async () => {
    const { see } = await openPanel(shop);
    expect(see.getByLabelText('Loading')).toBeDefined();
    await see.findByText('Hello, Mara');
  });
});

describe('the shop’s own words', () => {
  beforeEach(() => {
    shop.page = { ...shop.page, signed_in: false, member: null };
  });

  test('stand in the place of ours, with what is filled into them', async () => {
    shop.wordings = { en: { guestTitle: 'More {name} from {shop}', signIn: '<b>Enter</b>' } };
    const { see } = await openPanel(shop);
    await see.findByText('More beans from Marigold');
    expect(see.getByRole('link', { name: '<b>Enter</b>' })).toBeDefined();
    expect(see.getByRole('link', { name: 'Create an account' })).toBeDefined();
  });

  test('before the server has spoken come from the page, and can’t keep the panel from opening', async () => {
    const { see } = await openPanel(shop, { words: '{"loading":"Wird geladen"}' });
    expect(see.getByLabelText('Wird geladen')).toBeDefined();
    const broken = await openPanel(shop, { words: '{"loading":' });
    expect(broken.see.getByLabelText('Loading')).toBeDefined();
    expect(await broken.see.findByText('Collect beans with every order')).toBeDefined();
  });

  test('name the way to friends, and the screen behind it', async () => {
    shop = new FakeShop();
    befriend(shop);
    shop.wordings = { en: { referral: 'Share the beans' } };
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('link', { name: /Share the beans/ }));
    expect(await see.findByRole('heading', { name: 'Share the beans' })).toBeDefined();
  });
});

describe('a guest', () => {
  test('sees what there is to get, how to earn, and both ways in', async () => {
    shop.page = { ...shop.page, signed_in: false, member: null };
    const { see } = await openPanel(shop, { signIn: '/de/account/login' });
    await see.findByText('Collect beans with every order');
    expect(see.getByText(/1\sbean for every \$1 you spend/)).toBeDefined();
    expect(see.getByText(/100\sbeans for joining/)).toBeDefined();
    expect(see.getByText('Five off')).toBeDefined();
    expect(see.queryByText(/to go/)).toBeNull();
    const signIn = see.getByRole('link', { name: 'Sign in' });
    expect(signIn.getAttribute('href')).toBe('/de/account/login');
    const register = see.getByRole('link', { name: 'Create an account' });
    expect(register.getAttribute('href')).toBe('/account/register');
  });

  test('who is signed in and may join joins with one press', async () => {
    shop.page = { ...shop.page, can_join: true, member: null };
    const { see } = await openPanel(shop);
    const button = await see.findByRole('button', { name: 'Join now' });
    const consent = see.getByText(/^By joining you ask Marigold to keep an account of your beans/);
    expect(button.getAttribute('aria-describedby')).toBe(consent.id);
    const { promise: network, resolve: arrive } = Promise.withResolvers<void>();
    vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
      if (init?.method === 'POST') await network;
      return shop.fetch(url, init);
    });
    fireEvent.click(button);
    const busy = await see.findByRole('button', { name: 'Joining' });
    expect(busy.getAttribute('aria-disabled')).toBe('true');
    arrive();
    await see.findByText('Hello, Mara');
    expect(shop.callsTo('POST', '/apps/regulars/pages/join')).toHaveLength(1);
  });

  test('reads why joining was refused', async () => {
    shop.page = { ...shop.page, can_join: true, member: null };
    shop.before = ({ path }) =>
      path.endsWith('/pages/join') ? refusal(409, 'not_open', 'Joining is closed.') : undefined;
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('button', { name: 'Join now' }));
    expect((await see.findByRole('alert')).textContent).toBe('Joining is closed.');
  });

  test('who may not join sees no button', async () => {
    shop.page = { ...shop.page, member: null };
    const { see } = await openPanel(shop);
    await see.findByText(/no membership yet/);
    expect(see.queryByRole('button', { name: 'Join now' })).toBeNull();
  });
});

describe('a member', () => {
  test('sees the balance, and on demand why some points are not in it', async () => {
    const { see } = await openPanel(shop);
    await see.findByText('1,240');
    const pending = see.getByText('86 on the way');
    expect(see.getByText(/^3,760\sbeans to go: Fifty off$/)).toBeDefined();
    const fold = pending.closest('details');
    expect(fold?.open).toBe(false);
    fireEvent.click(pending);
    expect(fold?.open).toBe(true);
    expect(fold?.textContent).toContain('14 days after the order');
    fireEvent.click(pending);
    expect(fold?.open).toBe(false);
    expect(see.getByText(/^200 until Jan 31, 2031/)).toBeDefined();
  });

  test('reads when pending points can be spent, as the program has it', async () => {
    const read = async (waiting: typeof shop.page.waiting) => {
      shop.page = { ...shop.page, waiting };
      const { see } = await openPanel(shop);
      fireEvent.click(await see.findByText('86 on the way'));
      return see.getByText(/^From recent purchases/).textContent;
    };
    expect(await read({ until: 'fulfilment', days: 14 })).toContain('when the order has been sent');
    expect(await read({ until: 'days', days: 1 })).toContain('1 day after the order');
    expect(await read({ until: 'days', days: 0 })).toContain('under “History”');
  });

  test('reads the last day on which points are good, as days run in the shop', async () => {
    // Midnight in New York: the day before is the last one.
    member().next_expiry = { points: 200, at: '2031-02-01T05:00:00Z' };
    const { see } = await openPanel(shop);
    expect(await see.findByText('200 until Jan 31, 2031')).toBeDefined();
  });

  test('sees how far a reward is that is out of reach, and can’t redeem it', async () => {
    const { see } = await openPanel(shop);
    await see.findByText('Fifty off');
    expect(see.getByText(/^3,760\sbeans to go$/)).toBeDefined();
    expect(see.getByText('From an order value of $80')).toBeDefined();
    fireEvent.click(see.getByRole('link', { name: /Fifty off/ }));
    await see.findByRole('heading', { name: 'Fifty off' });
    expect(see.getByText(/^3,760\sbeans to go$/)).toBeDefined();
    expect(see.queryByRole('button', { name: /^Redeem/ })).toBeNull();
  });

  test('moves through the tabs by arrow keys', async () => {
    const { see } = await openPanel(shop);
    const rewards = await see.findByRole('tab', { name: 'Rewards' });
    expect(rewards.tabIndex).toBe(0);
    fireEvent.keyDown(rewards, { key: 'ArrowRight' });
    const codes = see.getByRole('tab', { name: 'My codes' });
    await expect.poll(() => codes.getAttribute('aria-selected')).toBe('true');
    expect(rewards.tabIndex).toBe(-1);
    fireEvent.keyDown(codes, { key: 'End' });
    const earn = see.getByRole('tab', { name: 'Earn' });
    await expect.poll(() => earn.getAttribute('aria-selected')).toBe('true');
    await see.findByText(/1\sbean for every/);
  });

  test('of a shop without rewards reads that there are none', async () => {
    shop.page = { ...shop.page, rewards: [] };
    const { see } = await openPanel(shop);
    expect(await see.findByText(/no rewards at the moment/)).toBeDefined();
  });

  test('reads German on a German page, with the shop’s own word for points', async () => {
    const { see } = await openPanel(shop, { locale: 'de-AT' });
    await see.findByText('Hallo Mara');
    expect(see.getByRole('tab', { name: 'Verlauf' })).toBeDefined();
    expect(see.getByText(/^Noch 3\D760\sbeans$/)).toBeDefined();
  });

  test('reads English where the language is unknown, or no language at all', async () => {
    const { see } = await openPanel(shop, { locale: 'not a locale' });
    expect(await see.findByText('Hello, Mara')).toBeDefined();
  });
});

describe('a failure to load', () => {
  test('says so, and tries again at a press', async () => {
    shop.before = () => refusal(503, 'unavailable', 'The shop is being moved.');
    const { see } = await openPanel(shop);
    expect((await see.findByRole('alert')).textContent).toContain('The shop is being moved.');
    shop.before = () => undefined;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    await see.findByText('Hello, Mara');
  });

  test('that is no answer in JSON is told in our own words', async () => {
    shop.before = () =>
      new Response('<html>password</html>', { headers: { 'content-type': 'text/html' } });
    const { see } = await openPanel(shop);
    expect((await see.findByRole('alert')).textContent).toContain('can’t reach the shop');
  });

  test('mends itself when the browser is online again', async () => {
    shop.before = () => 'offline';
    const { see } = await openPanel(shop);
    await see.findByRole('alert');
    shop.before = () => undefined;
    window.dispatchEvent(new Event('online'));
    expect(await see.findByText('Hello, Mara')).toBeDefined();
  });

  test('of a later reading keeps what was shown', async () => {
    const { see, panel } = await openPanel(shop);
    await see.findByText('1,240');
    panel.close();
    shop.before = () => 'offline';
    panel.open();
    expect((await see.findByRole('alert')).textContent).toContain('may be out of date');
    expect(see.getByText('1,240')).toBeDefined();
  });
});

describe('the history', () => {
  test('shows each line with its sign and explanation, by month, page by page', async () => {
    shop.history = [
      {
        items: [line('#2', 64, '2026-11-20T12:00:00Z'), line('#1', -500, '2026-10-02T12:00:00Z')],
        next_cursor: '1',
      },
      { items: [line('#0', 5, '2026-10-01T12:00:00Z')], next_cursor: null },
    ];
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: 'History' }));
    const first = await see.findByText('Order #2');
    expect(see.getByText('+64')).toBeDefined();
    expect(see.getByText('−500')).toBeDefined();
    expect(see.getByRole('heading', { name: 'November 2026' })).toBeDefined();
    const details = first.closest('details');
    expect(details && within(details).getByText('Because of #2.')).toBeDefined();
    fireEvent.click(see.getByRole('link', { name: 'Show earlier' }));
    await see.findByText('Order #0');
    expect(see.getAllByRole('heading', { name: 'October 2026' })).toHaveLength(1);
    expect(see.queryByRole('link', { name: 'Show earlier' })).toBeNull();
  });

  test('that is empty says what will come', async () => {
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: 'History' }));
    expect(await see.findByText('Nothing here yet')).toBeDefined();
  });

  test('that can’t be read offers another try', async () => {
    const { see } = await openPanel(shop);
    shop.before = ({ path }) => (path.includes('/pages/history') ? 'offline' : undefined);
    fireEvent.click(await see.findByRole('tab', { name: 'History' }));
    await see.findByRole('alert');
    shop.before = () => undefined;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    expect(await see.findByText('Nothing here yet')).toBeDefined();
  });
});

describe('my codes', () => {
  test('lists open ones to use, and ended ones with how they ended', async () => {
    member().redemptions.push(issuedRedemption, {
      ...issuedRedemption,
      id: 'r-2',
      title: 'Old one',
      status: 'failed',
      code: null,
      can_cancel: false,
      failure: 'The shop refused the code.',
    });
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    expect(await see.findByText('REG-ABCD')).toBeDefined();
    expect(see.getByText('Valid until Jan 3, 2027')).toBeDefined();
    expect(see.getByText(/Failed, given back/)).toBeDefined();
    expect(see.getByText('The shop refused the code.')).toBeDefined();
  });

  test('are copied, or else say that it has to be done by hand', async () => {
    member().redemptions.push(issuedRedemption);
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    fireEvent.click(await see.findByRole('button', { name: 'Copy' }));
    await see.findByText('Copied');
    expect(writeText).toHaveBeenCalledWith('REG-ABCD');
    writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    fireEvent.click(see.getByRole('button', { name: 'Copied' }));
    await see.findByText('Please copy it by hand');
  });

  test('are undone after a question, and the balance comes back', async () => {
    member().redemptions.push(issuedRedemption);
    member().balance.held = 500;
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    fireEvent.click(await see.findByText('Undo'));
    const question = see.getByText(/^Give it back\?/).closest('details');
    expect(question?.open).toBe(true);
    fireEvent.click(see.getByText('Undo'));
    expect(question?.open).toBe(false);
    fireEvent.click(see.getByText('Undo'));
    fireEvent.click(see.getByRole('button', { name: 'Yes, undo' }));
    await see.findByText('1,740');
    await see.findByText(/Undone, given back/);
    expect(shop.callsTo('POST', '/apps/regulars/pages/redemptions/r-1/cancel')).toHaveLength(1);
  });

  test('that can’t be undone any more say why', async () => {
    member().redemptions.push(issuedRedemption);
    shop.before = ({ path }) =>
      path.endsWith('/cancel') ? refusal(409, 'used', 'It was used in order #7.') : undefined;
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('tab', { name: /My codes/ }));
    fireEvent.click(await see.findByText('Undo'));
    fireEvent.click(see.getByRole('button', { name: 'Yes, undo' }));
    expect((await see.findByRole('alert')).textContent).toBe('It was used in order #7.');
  });
});

test('a list of many rewards shows every one of them', async () => {
  const rewards = Array.from({ length: 60 }, (_, n) => ({ ...fixedReward, id: `r${n}` }));
  shop.page = { ...shop.page, rewards: [...rewards, bigReward] };
  const { see } = await openPanel(shop);
  await waitFor(() => expect(see.getAllByText('Five off')).toHaveLength(60));
});
