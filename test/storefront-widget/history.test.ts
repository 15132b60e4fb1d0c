import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorefrontOrder } from '../../server/contract/storefront.ts';
import { emptyStatement, FakeShop } from './support/fake-shop.ts';
import { openPanel } from './support/open-panel.ts';

let shop: FakeShop;

beforeEach(() => {
  localStorage.clear();
  shop = new FakeShop();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const order = (name: string, part: Partial<StorefrontOrder> = {}): StorefrontOrder => ({
  order_id: name,
  name,
  placed_at: '2026-11-20T12:00:00Z',
  points: 64,
  pending: 0,
  pending_until: null,
  explanation: [`Because of ${name}.`],
  ...part,
});

const openHistory = async (view: string, data: Readonly<Record<string, string>> = {}) => {
  const panel = await openPanel(shop, data);
  fireEvent.click(await panel.see.findByRole('tab', { name: /History|Verlauf/ }));
  fireEvent.click(await panel.see.findByRole('link', { name: view }));
  return panel;
};

describe('my orders', () => {
  test('are listed with what they earned, what waits and why, also those that earned nothing', async () => {
    shop.orders = [
      {
        items: [
          order('#3', { points: 86, pending: 86, pending_until: '2026-12-04T12:00:00Z' }),
          order('#2', { points: 0, explanation: ['Order #2 earned nothing: it was cancelled.'] }),
          order('#1', { points: 40, pending: 40 }),
        ],
        next_cursor: '1',
      },
      { items: [order('#0', { placed_at: '2026-10-01T12:00:00Z' })], next_cursor: null },
    ];
    const { see } = await openHistory('Orders');
    const nothing = (await see.findByText('#2')).closest('details');
    if (nothing === null) throw new TypeError('an order opens');
    expect(within(nothing).getByText('0')).toBeDefined();
    expect(within(nothing).getByText('Order #2 earned nothing: it was cancelled.')).toBeDefined();
    expect(see.getByText('86 on the way until Dec 4, 2026')).toBeDefined();
    expect(see.getByText('40 on the way')).toBeDefined();
    fireEvent.click(see.getByRole('link', { name: 'Show earlier' }));
    await see.findByText('#0');
    expect(see.getByText('+64')).toBeDefined();
    expect(see.getByRole('heading', { name: 'October 2026' })).toBeDefined();
  });

  test('that are none say what will come, and a failure offers another try', async () => {
    shop.before = ({ path }) => (path.includes('/orders') ? 'offline' : undefined);
    const { see } = await openHistory('Orders');
    await see.findByRole('alert');
    shop.before = () => undefined;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    expect(await see.findByText('No orders yet')).toBeDefined();
  });

  test('are read again when a page of them came too late to fit', async () => {
    shop.orders = [{ items: [order('#1')], next_cursor: null }];
    const { see, panel } = await openHistory('Orders');
    await see.findByText('#1');
    shop.orders = [{ items: [order('#2'), order('#1')], next_cursor: null }];
    panel.close();
    panel.open();
    await see.findByText('#2');
    expect(see.getAllByText('#1')).toHaveLength(1);
  });

  test('speak the language of the page', async () => {
    const { see } = await openHistory('Bestellungen', { locale: 'de' });
    expect(await see.findByText('Noch keine Bestellungen')).toBeDefined();
  });
});

describe('a statement', () => {
  const lines = [
    {
      occurred_at: '2026-11-03T12:00:00Z',
      day: '2026-11-03',
      title: '=Order "#1"',
      points: 250,
      available_after: 350,
    },
    {
      occurred_at: '2026-11-04T12:00:00Z',
      day: '2026-11-04',
      title: 'Five off',
      points: -300,
      available_after: 50,
    },
  ];

  beforeEach(() => {
    shop.statement = {
      ...emptyStatement,
      opening: { available: 100, pending: 0, held: 0 },
      closing: { available: 50, pending: 86, held: 300 },
      lines,
    };
  });

  test('shows opening, every line and closing of the period that is chosen', async () => {
    const { see } = await openHistory('Statement');
    await see.findByText(/^100\sbeans$/);
    expect(see.getByText('+250')).toBeDefined();
    expect(see.getByText('−300')).toBeDefined();
    expect(see.getByText('−50')).toBeDefined();
    expect(see.getByText('On the way: 86')).toBeDefined();
    expect(see.getByText('Set aside: 300')).toBeDefined();
    fireEvent.click(see.getByRole('link', { name: 'Last year' }));
    const year = new Date().getFullYear() - 1;
    await see.findByText(`January 1, ${year} to December 31, ${year}`);
    expect(shop.calls.filter(({ path }) => path.includes('/statement'))).toHaveLength(2);
  });

  test('is saved as the file that the shop makes of it', async () => {
    const { see } = await openHistory('Statement');
    const saved: Blob[] = [];
    const keep = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) saved.push(file);
      return 'blob:kept';
    });
    const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    fireEvent.click(await see.findByRole('link', { name: 'Save as CSV' }));
    await waitFor(() => expect(press).toHaveBeenCalledOnce());
    expect(await saved[0]?.text()).toBe('"Day","Beans"\r\n');
    const [link] = press.mock.contexts;
    expect(link).toHaveProperty(
      'download',
      expect.stringMatching(/^statement-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/),
    );
    keep.mockRestore();
    press.mockRestore();
  });

  test('of a time in which nothing happened says so, and of one with too much asks for less', async () => {
    shop.statement = emptyStatement;
    const { see } = await openHistory('Statement');
    await see.findByText('Nothing happened in this time.');
    shop.statement = { ...emptyStatement, too_many: true };
    fireEvent.click(see.getByRole('link', { name: 'This year' }));
    expect(await see.findByText(/choose a shorter one/)).toBeDefined();
  });

  test('that can’t be read offers another try', async () => {
    shop.before = ({ path }) => (path.includes('/statement') ? 'offline' : undefined);
    const { see } = await openHistory('Statement');
    await see.findByRole('alert');
    shop.before = () => undefined;
    fireEvent.click(see.getByRole('button', { name: 'Try again' }));
    expect(await see.findByText(/^100\sbeans$/)).toBeDefined();
  });
});
