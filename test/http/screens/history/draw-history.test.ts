import { describe, expect, it } from 'vitest';
import type {
  StorefrontLedgerItem,
  StorefrontOrder,
} from '../../../../server/contract/storefront.ts';
import { drawHistory } from '../../../../server/http/screens/history/draw-history.ts';
import { drawOrders } from '../../../../server/http/screens/history/draw-orders.ts';
import { listElements, textOf, textsOf, withAttribute } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const by = painterOf();

const line = (id: string, changes: Partial<StorefrontLedgerItem> = {}): StorefrontLedgerItem => ({
  id,
  occurred_at: '2026-11-20T12:00:00Z',
  points: 120,
  kind: 'award',
  title: `Order #${id}`,
  explanation: ['1 point for each $1.'],
  available_after: 1240,
  ...changes,
});

const order = (name: string, changes: Partial<StorefrontOrder> = {}): StorefrontOrder => ({
  order_id: name,
  name,
  placed_at: '2026-11-20T12:00:00Z',
  points: 64,
  pending: 0,
  pending_until: null,
  explanation: [`Because of ${name}.`],
  ...changes,
});

describe('the history', () => {
  it('leads to its three views and says which one is shown', () => {
    const nodes = drawHistory({ items: [], next_cursor: null }, by);
    const links = listElements(nodes).filter(({ tag }) => tag === 'a');
    expect(
      links.map(({ text, attributes }) => [text, attributes['to'], attributes['aria-current']]),
    ).toEqual([
      ['All changes', 'history', 'page'],
      ['Orders', 'orders', undefined],
      ['Statement', 'statement', undefined],
    ]);
    expect(withAttribute(nodes, 'aria-label')?.tag).toBe('nav');
    expect(textsOf(nodes, 'div', 'empty')).toEqual([
      'Nothing here yetYour next purchase will be the first line.',
    ]);
  });

  it('says of each change when, how much and why, and what there was after it', () => {
    const nodes = drawHistory(
      { items: [line('2'), line('1', { points: -500, title: 'Five off' })], next_cursor: null },
      by,
    );
    expect(textsOf(nodes, 'summary')).toEqual([
      'Order #2Nov 20, 2026+120',
      'Five offNov 20, 2026−500',
    ]);
    expect(textsOf(nodes, 'span', 'plus')).toEqual(['+120']);
    const [why] = listElements(nodes).filter(({ attributes }) => attributes['class'] === 'why');
    expect(why?.children.map((child) => textOf([child]))).toEqual([
      '1 point for each $1.',
      'Balance after: 1,240 beans',
    ]);
  });

  it('groups by month as the shop has it, and goes on below a month that has begun', () => {
    const items = [
      // The first of November in New York already.
      line('3', { occurred_at: '2026-11-01T04:30:00Z' }),
      line('2', { occurred_at: '2026-11-01T03:30:00Z' }),
    ];
    const first = drawHistory({ items, next_cursor: '2' }, by);
    expect(textsOf(first, 'h3')).toEqual(['November 2026', 'October 2026']);
    expect(withAttribute(first, 'more')).toMatchObject({
      text: 'Show earlier',
      attributes: { to: 'history?cursor=2&after=2026-11-01T03%3A30%3A00Z', more: true },
    });
    const earlier = [line('1', { occurred_at: '2026-10-02T12:00:00Z' })];
    const next = drawHistory({ items: earlier, next_cursor: null }, by, '2026-11-01T03:30:00Z');
    expect(textsOf(next, 'h3')).toEqual([]);
    expect(textsOf(next, 'nav')).toEqual([]);
    expect(withAttribute(next, 'more')).toBeUndefined();
    expect(textsOf(next, 'strong')).toEqual(['Order #1']);
  });
});

describe('the orders', () => {
  it('say what each earned, what waits and why, also those that earned nothing', () => {
    const items = [
      order('#3', { points: 86, pending: 86, pending_until: '2026-12-04T12:00:00Z' }),
      order('#2', { points: 0, explanation: ['Order #2 earned nothing: it was cancelled.'] }),
      order('#1', { points: 40, pending: 40 }),
    ];
    const nodes = drawOrders({ items, next_cursor: '17.x' }, by);
    expect(textsOf(nodes, 'summary')).toEqual([
      '#3Nov 20, 202686 on the way until Dec 4, 2026+86',
      '#2Nov 20, 20260',
      '#1Nov 20, 202640 on the way+40',
    ]);
    expect(textsOf(nodes, 'div', 'why')).toContain('Order #2 earned nothing: it was cancelled.');
    expect(textsOf(nodes, 'span', 'later')).toEqual(['+86', '+40']);
    expect(withAttribute(nodes, 'more')?.attributes['to']).toBe(
      'orders?cursor=17.x&after=2026-11-20T12%3A00%3A00Z',
    );
    expect(withAttribute(nodes, 'aria-current')?.text).toBe('Orders');
  });

  it('that are none say what will come, in the shopper’s language', () => {
    const nodes = drawOrders({ items: [], next_cursor: null }, painterOf('de'));
    expect(textsOf(nodes, 'strong')).toEqual(['Noch keine Bestellungen']);
  });
});
