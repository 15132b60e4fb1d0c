import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aFriend, befriend, type FakeFriends } from './support/fake-friends.ts';
import { refusal } from './support/fake-answers.ts';
import { FakeShop } from './support/fake-shop.ts';
import { openPanel, type OpenPanel } from './support/open-panel.ts';

let shop: FakeShop;
let friends: FakeFriends;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
  friends = befriend(shop);
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'share');
});

const openFriends = async (data: Readonly<Record<string, string>> = {}): Promise<OpenPanel> => {
  const open = await openPanel(shop, data);
  // Nobody is followed out of the shop.
  open.dialog.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) event.preventDefault();
  });
  fireEvent.click(await open.see.findByRole('link', { name: /^(Bring|Lade)/ }));
  await open.see.findByRole('heading', { name: /^(Bring|Lade)/ });
  return open;
};

const told = (): unknown[] =>
  shop
    .callsTo('POST', '/apps/regulars/referrals/shares')
    .map(({ body }) => (body as { channel: string }).channel);

describe('the door to a member’s friends', () => {
  test('says what both get, and what is more for a time', async () => {
    const { see } = await openPanel(shop);
    const door = await see.findByRole('link', { name: /^Bring a friend/ });
    expect(door.textContent).toContain('For friends: $10 off your first order');
    expect(door.textContent).toContain('For you: 1,000 beans');
    expect(door.textContent).toMatch(/Double November, until Nov 30, 2031/);
  });

  test('is not there when the program gives nothing for friends', async () => {
    shop.page = { ...shop.page, referrals: null };
    const { see } = await openPanel(shop);
    await see.findByText('Hello, Mara');
    expect(see.queryByRole('link', { name: /^Bring/ })).toBeNull();
  });

  test('leads to a screen of its own, and back', async () => {
    const { see } = await openFriends();
    expect(see.queryByText('Hello, Mara')).toBeNull();
    fireEvent.click(see.getByRole('button', { name: 'Back' }));
    await see.findByText('Hello, Mara');
  });
});

describe('a member’s link', () => {
  test('is shown without its scheme, and copied with where it goes', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }));
    const { see } = await openFriends();
    await see.findByText('loyalty.test/r/tavolumi-3');
    fireEvent.click(see.getByRole('button', { name: 'Copy' }));
    await see.findByText('Copied');
    expect(writeText).toHaveBeenCalledWith('https://loyalty.test/r/tavolumi-3?via=link');
    expect(told()).toEqual(['link']);
  });

  test('goes by mail and by each messenger, under the name of the way', async () => {
    const { see } = await openFriends();
    const hrefs = Object.fromEntries(
      (await see.findAllByRole('link')).map((link: HTMLElement) => [
        link.textContent,
        decodeURIComponent(link.getAttribute('href') ?? ''),
      ]),
    );
    const link = 'https://loyalty.test/r/tavolumi-3?via=';
    const message = 'I like Marigold, and maybe you will too.';
    expect(hrefs).toEqual({
      'E-mail': `mailto:?subject=Something for you at Marigold&body=${message} ${link}email`,
      WhatsApp: `https://wa.me/?text=${message} ${link}whatsapp`,
      X: `https://x.com/intent/post?text=${message}&url=${link}x`,
      Facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}facebook`,
      Messenger: 'https://www.facebook.com/messages/new',
      Telegram: `https://t.me/share/url?url=${link}telegram&text=${message}`,
    });
  });

  test('tells the server by which way, and which browser it was', async () => {
    const { see } = await openFriends();
    fireEvent.click(await see.findByRole('link', { name: 'WhatsApp' }));
    fireEvent.click(see.getByRole('link', { name: 'Telegram' }));
    await waitFor(() => expect(told()).toEqual(['whatsapp', 'telegram']));
    const devices = shop
      .callsTo('POST', '/apps/regulars/referrals/shares')
      .map(({ body }) => (body as { device: string }).device);
    expect(new Set(devices)).toEqual(new Set([localStorage.getItem('regulars:device')]));
  });

  test('is copied for a conversation that no link can be handed to', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }));
    const { see } = await openFriends();
    fireEvent.click(await see.findByRole('link', { name: 'Messenger' }));
    await see.findByText('Your link is copied: paste it there.');
    expect(writeText).toHaveBeenCalledWith('https://loyalty.test/r/tavolumi-3?via=messenger');
    expect(told()).toEqual(['messenger']);
  });

  test('goes by the device’s own sheet where there is one; one that is closed again has shared nothing', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>();
    Object.assign(navigator, { share });
    const { see } = await openFriends();
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    fireEvent.click(await see.findByRole('button', { name: 'Share my link' }));
    await waitFor(() => expect(share).toHaveBeenCalledOnce());
    expect(see.queryByRole('link')).toBeNull();
    expect(told()).toEqual([]);
    share.mockResolvedValueOnce(undefined);
    fireEvent.click(see.getByRole('button', { name: 'Share my link' }));
    await waitFor(() => expect(told()).toEqual(['share']));
    expect(share.mock.lastCall?.[0].url).toBe('https://loyalty.test/r/tavolumi-3?via=share');
  });

  test('is a QR code on demand', async () => {
    const { see } = await openFriends();
    const picture = await see.findByAltText('QR code of your link');
    expect(picture.getAttribute('src')).toBe('https://loyalty.test/r/tavolumi-3/qr.svg');
    const fold = picture.closest('details');
    if (fold === null) throw new TypeError('the picture is not folded');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    await waitFor(() => expect(told()).toContain('qr'));
  });

  test('that staff has stopped says so, and can’t be shared', async () => {
    friends.page = { ...friends.page, stopped: true };
    const { see } = await openFriends();
    await see.findByText(/^The shop has stopped your link.* Write to Marigold/);
    expect(see.queryByRole('button', { name: 'Copy' })).toBeNull();
    expect(see.queryByRole('link')).toBeNull();
  });
});

describe('the first name', () => {
  test('is told to friends when the member says so', async () => {
    const { see } = await openFriends();
    const name = await see.findByRole('switch', { name: /Show friends my first name/ });
    expect(name).toHaveProperty('checked', false);
    fireEvent.click(name);
    await see.findByText('They read that Mara invites them.');
    expect(name).toHaveProperty('checked', true);
    expect(shop.callsTo('POST', '/apps/regulars/pages/referrals/name')[0]?.body).toEqual({
      shows: 'on',
    });
  });

  test('stays as it was when the shop says no', async () => {
    shop.before = (call) =>
      call.path.endsWith('/name') ? refusal(409, 'gone', 'Not now.') : friends.handle(call);
    const { see } = await openFriends();
    fireEvent.click(await see.findByRole('switch'));
    expect((await see.findByRole('alert')).textContent).toBe('Not now.');
    expect(see.getByRole('switch')).toHaveProperty('checked', false);
  });

  test('is no question where nobody knows it', async () => {
    friends.page = { ...friends.page, first_name: null };
    const { see } = await openFriends();
    await see.findByText('Your link');
    expect(see.queryByRole('switch')).toBeNull();
  });
});

describe('the friends', () => {
  test('show where each stands and why, with the time of each step', async () => {
    friends.page = {
      ...friends.page,
      counts: { friends: 2, rewarded: 1, points: 1000 },
      items: [
        { ...aFriend('a', 'rewarded', 'Your reward is yours.'), points: 1000 },
        { ...aFriend('b', 'claimed', 'The shop is having a look.'), reason: 'in_review' },
      ],
    };
    const { dialog, see } = await openFriends();
    await see.findByText(/^2 · rewarded: 1 · 1,000\sbeans$/);
    const [first, second] = dialog.querySelectorAll('li details');
    expect(first?.hasAttribute('open')).toBe(true);
    expect(first?.querySelector('summary')?.textContent).toBe(
      'RewardedYour reward is yours.+1,000',
    );
    expect([...(first?.querySelectorAll('ol li') ?? [])].map((step) => step.textContent)).toEqual([
      expect.stringMatching(/^Link shared · WhatsAppNov 2, 2026/),
      expect.stringMatching(/^Link openedNov 2, 2026/),
      expect.stringMatching(/^RewardedNov 3, 2026/),
    ]);
    expect(second?.querySelector('strong')?.textContent).toBe('The shop has a look');
  });

  test('are nobody yet', async () => {
    const { see } = await openFriends();
    expect(await see.findByText('Nobody yet')).toBeDefined();
  });

  test('can be asked for again when the shop was out of reach', async () => {
    let isReachable = false;
    shop.before = (call) =>
      call.path.includes('/friends') && !isReachable ? 'offline' : friends.handle(call);
    const { see } = await openPanel(shop);
    fireEvent.click(await see.findByRole('link', { name: /^Bring/ }));
    await see.findByRole('alert');
    isReachable = true;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    expect(await see.findByText('Nobody yet')).toBeDefined();
  });

  test('are spoken of in the language of the page', async () => {
    const { see } = await openFriends({ locale: 'de' });
    await see.findByText('Noch niemand');
    expect(see.getByRole('button', { name: 'Kopieren' })).toBeDefined();
  });
});
