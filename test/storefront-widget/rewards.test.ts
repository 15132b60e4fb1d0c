import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  StorefrontRedemption,
  StorefrontReward,
} from '../../server/contract/storefront-reward.ts';
import { refusal } from './support/fake-answers.ts';
import { dollars, FakeShop, fixedReward, issuedRedemption } from './support/fake-shop.ts';
import { openPanel, type OpenPanel } from './support/open-panel.ts';

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const offer = (...parts: Partial<StorefrontReward>[]): void => {
  shop.page = {
    ...shop.page,
    rewards: parts.map((part, index) => ({ ...fixedReward, id: `r${index}`, ...part })),
  };
};

const has = (...parts: Partial<StorefrontRedemption>[]): void => {
  const { member } = shop.page;
  if (member === null) throw new TypeError('the page has no member');
  member.redemptions.push(
    ...parts.map((part, index) => ({ ...issuedRedemption, id: `i${index}`, ...part })),
  );
};

const openReward = async (part: Partial<StorefrontReward>): Promise<OpenPanel> => {
  offer({ title: 'The one', ...part });
  const open = await openPanel(shop);
  fireEvent.click(await open.see.findByRole('link', { name: /The one/ }));
  await open.see.findByRole('heading', { name: 'The one' });
  return open;
};

const openCodes = async (): Promise<OpenPanel> => {
  const open = await openPanel(shop);
  fireEvent.click(await open.see.findByRole('tab', { name: /My codes/ }));
  await open.see.findAllByText('Five off');
  return open;
};

describe('the list of rewards', () => {
  test('says in a word what each kind gives', async () => {
    offer(
      { kind: 'percentage_off', title: 'A', value: null, percent: 15 },
      { kind: 'free_shipping', title: 'B', value: null },
      { kind: 'free_product', title: 'C', value: null },
      { kind: 'gift_card', title: 'D', value: dollars('25.00') },
      { kind: 'store_credit', title: 'E', value: dollars('10.00') },
      { kind: 'custom', title: 'F', value: null },
    );
    const { see } = await openPanel(shop);
    await see.findByText('A');
    const tickets = see.getAllByRole('listitem');
    const words = ['15% off', 'Free shipping', 'Free product', '$25 Gift card', '$10 Store credit'];
    for (const [index, word] of words.entries())
      expect(tickets[index]?.textContent).toContain(word);
    expect(tickets[5]?.textContent).toMatch(/^ F500\sbeans$/);
  });

  test('shows the server’s sentence on what can’t be had, and how many are left when few are', async () => {
    offer(
      { title: 'Gone', obstacle: { code: 'out_of_stock', text: '"Gone" is gone.' } },
      { title: 'Rare', left: 3 },
      { title: 'Plenty', left: 300 },
    );
    const { see } = await openPanel(shop);
    expect((await see.findByText('"Gone" is gone.')).closest('.out')).not.toBeNull();
    expect(see.getByText('Only 3 left')).toBeDefined();
    expect(see.queryByText('Only 300 left')).toBeNull();
  });

  test('does not name as next what more points would not bring', async () => {
    offer(
      { title: 'Closed', points: 1300, obstacle: { code: 'not_in_audience', text: 'For Gold.' } },
      { title: 'Open', points: 2000 },
    );
    const { see } = await openPanel(shop);
    expect(await see.findByText(/^760\sbeans to go: Open$/)).toBeDefined();
  });
});

describe('one reward', () => {
  test('shows its picture and what the shop says about it', async () => {
    const { see, dialog } = await openReward({
      description: 'Poured by hand.',
      image_url: 'https://shop.test/candle.png',
    });
    expect(see.getByText('Poured by hand.')).toBeDefined();
    const picture = dialog.querySelector('img');
    expect(picture?.getAttribute('src')).toBe('https://shop.test/candle.png');
    expect(picture?.alt).toBe('');
  });

  test('that can’t be had says why and has no button', async () => {
    const { see } = await openReward({
      obstacle: { code: 'limit_reached', text: 'Once a month.' },
    });
    expect(see.getByText('Once a month.')).toBeDefined();
    expect(see.queryByRole('button', { name: /^Redeem/ })).toBeNull();
  });

  test.each([
    [{ kind: 'gift_card', undo_days: 14 }, /the code of a gift card\. .* for 14 days/],
    [{ kind: 'store_credit', undo_days: 1 }, /your account in this shop\. .* for 1 day,/],
    [{ kind: 'custom', value: null }, /a number that you show to the shop/],
    [{ kind: 'percentage_off', percent: 10, max_value: dollars('20.00') }, /At most \$20 off/],
    [{ kind: 'free_shipping', value: null, max_value: dollars('9.00') }, /costs \$9 at most/],
  ] as const)('of the kind %o says what one gets and what it asks for', async (part, words) => {
    const { see } = await openReward(part);
    expect(see.getByText(words)).toBeDefined();
  });

  test('priced for the member’s tier slides in the steps of that price', async () => {
    const slider = {
      points_step: 80,
      value_step: dollars('1.00'),
      min_points: 80,
      max_points: 4000,
      max_basket_percent: 50,
    };
    const { see } = await openReward({ kind: 'amount_off_variable', points: 80, slider });
    expect(see.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^1,200\sbeans = \$15/);
    expect(see.getByText(/50% of an order at most/)).toBeDefined();
  });

  test('that the server refuses shows its sentence, and nothing has moved', async () => {
    shop.before = ({ method }) =>
      method === 'POST' ? refusal(422, 'out_of_stock', 'All of them are gone.') : undefined;
    const { see } = await openReward({});
    fireEvent.click(see.getByRole('button', { name: /^Redeem 500/ }));
    expect(await see.findByText('All of them are gone.')).toBeDefined();
    fireEvent.click(see.getByRole('button', { name: 'Back to the rewards' }));
    await see.findByText('1,240');
  });
});

describe('what was redeemed', () => {
  test.each([
    ['gift_card', 'REG-NEW1', /as you would any gift card/],
    ['custom', 'REG-NEW1', /Show this number/],
    ['store_credit', null, /It is in your account/],
  ] as const)(
    'as %s says where it is used, and is no code for the cart',
    async (kind, code, words) => {
      const { see } = await openReward({ kind, value: kind === 'custom' ? null : dollars('5.00') });
      fireEvent.click(see.getByRole('button', { name: /^Redeem 500/ }));
      expect(await see.findByText('It is yours')).toBeDefined();
      expect(see.getByText(words)).toBeDefined();
      expect(see.queryByText('REG-NEW1') === null).toBe(code === null);
      expect(see.queryByRole('button', { name: 'Apply to cart' })).toBeNull();
    },
  );

  test('can be undone until a day that is told', async () => {
    has({ kind: 'gift_card', is_code: false, undo_until: '2027-01-03T12:00:00Z' });
    const { see } = await openCodes();
    expect(await see.findByText('Can be undone until Jan 3, 2027')).toBeDefined();
    fireEvent.click(see.getByText('Undo'));
    fireEvent.click(see.getByRole('button', { name: 'Yes, undo' }));
    await see.findByText(/Undone, given back/);
  });

  test('that is still being made has no code and can’t be undone', async () => {
    has({ kind: 'gift_card', is_code: false, status: 'held', code: null, can_cancel: false });
    const { see } = await openCodes();
    await see.findByText('Being made…');
    expect(see.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('and is the member’s for good keeps its code at hand', async () => {
    has({ kind: 'gift_card', is_code: false, status: 'used', code: 'GIFT1234', can_cancel: false });
    const { see } = await openCodes();
    const line = (await see.findByText(/^Received/)).closest('li');
    expect(line && within(line).getByText('GIFT1234')).toBeDefined();
  });
});
