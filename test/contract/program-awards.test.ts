import { describe, expect, it } from 'vitest';
import { programDocument } from '../../server/contract/program/program.ts';
import { awardTermsOf } from '../../server/domain/earning/award-terms.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { explainAward } from '../../server/domain/earning/explain-award.ts';
import { noFacts, type OrderFacts } from '../../server/domain/earning/order-facts.ts';
import {
  emptySnapshot,
  type SnapshotLine,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { buildLine, buildOrder, buildRefund, buildTransaction } from '../support/build-order.ts';

/** Programs as merchants write them, with orders whose points were worked out by hand. */

interface Story {
  order?: Partial<SnapshotOrder>;
  lines: readonly SnapshotLine[];
  refunds?: readonly SnapshotRefund[];
  facts?: Partial<OrderFacts>;
}

/** What an order earns by a program document in a shop of that zone, and how that is said. */
function tell(document: unknown, timeZone: string) {
  const program = programFromDocument(programDocument.parse(document));
  const terms = awardTermsOf(program, { timeZone, isDevelopment: false });
  return ({ order, lines, refunds = [], facts }: Story) => {
    const total = lines.reduce((sum, line) => sum + Number(line.unitPrice) * line.quantity, 0);
    const told = buildOrder({
      totalPrice: total.toFixed(2),
      shippingPrice: '0.00',
      ...order,
      lines,
    });
    const award = evaluateAward({ ...emptySnapshot, order: told, refunds }, terms, {
      ...noFacts,
      ...facts,
    });
    const names = { orderName: '#1' };
    const { pointsName } = program.settings;
    return {
      award,
      points: award.points,
      shopper: explainAward(award, names, readerOf('shopper', { pointsName })),
      staff: explainAward(award, names, readerOf('staff', { pointsName })),
    };
  };
}

const line = (productId: string, unitPrice: string, quantity = 1) =>
  buildLine({ lineId: productId, title: productId, productId, unitPrice, quantity, tax: '0.00' });
const back = (lineId: string, quantity = 1) =>
  buildRefund({
    refundId: lineId,
    lines: [{ lineId, quantity, subtotal: '0.00', tax: '0.00' }],
  });
const moneyBack = (amount: string) => buildRefund({ transactions: [buildTransaction(amount)] });
const member = (tierId: string | null) => ({ tierId, tags: [], segments: [] });
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('points by collection, with exclusions', () => {
  const earns = tell(
    {
      earning: {
        rules: [
          { id: 'everything', kind: 'per_amount', points: 1, per: usd('1.00') },
          {
            id: 'shoes',
            kind: 'per_amount',
            points: 3,
            per: usd('1.00'),
            products: { collections: ['shoes'] },
            priority: 10,
          },
          {
            id: 'new',
            kind: 'product_multiplier',
            multiplier: 1.5,
            products: { tags: ['new-season'] },
          },
          { id: 'socks', kind: 'product_points', points: 25, products: { products: ['socks'] } },
          { id: 'no-vouchers', kind: 'product_exclusion', products: { collections: ['vouchers'] } },
        ],
      },
    },
    'America/New_York',
  );
  const of = (...collections: string[]) => ({ vendor: null, type: null, tags: [], collections });
  const facts = {
    products: {
      boots: { ...of('shoes'), tags: ['New-Season'] },
      sandals: of('shoes', 'summer'),
      socks: of('summer'),
      voucher: of('vouchers', 'shoes'),
    },
  };
  const lines = [
    line('boots', '120.00'),
    line('sandals', '49.95', 2),
    line('socks', '7.50', 3),
    line('voucher', '50.00'),
  ];

  it('are worked out line by line', () => {
    const whole = earns({ lines, facts });
    // Shoes 219.90 × 3 = 659.70, socks 22.50, boots half as much again 180, three pairs of socks 75: 937.20
    expect(whole.points).toBe(937);
    expect(whole.shopper).toEqual([
      'boots × 1 counts 120.00 USD.',
      'sandals × 2 counts 99.90 USD.',
      'socks × 3 counts 22.50 USD.',
      'voucher earns nothing: the shop gives none for it.',
      '3 points for each 1.00 USD of 219.90 USD makes 659.70 points.',
      '1 point for each 1.00 USD of 22.50 USD makes 22.50 points.',
      'A rule for some products multiplies 360 points by 1.5 and adds 180 points.',
      '3 units of products with points of their own, 25 points each, give 75 points.',
      'Together 937.20 points.',
      'Rounded down, that is 937 points.',
    ]);
    expect(whole.staff.slice(3, 7)).toEqual([
      'voucher earns nothing: rule "no-vouchers" excludes it.',
      '3 points for each 1.00 USD (rule "shoes") of 219.90 USD makes 659.70 points.',
      '1 point for each 1.00 USD (rule "everything") of 22.50 USD makes 22.50 points.',
      'Rule "new" multiplies 360 points by 1.5 and adds 180 points.',
    ]);
  });

  it('go back with what comes back', () => {
    expect(earns({ lines, facts, refunds: [back('boots')] }).points).toBe(397);
    expect(earns({ lines, facts, refunds: [back('socks', 2)] }).points).toBe(872);
    expect(earns({ lines, facts, refunds: [back('voucher')] }).points).toBe(937);
    // A tenth of 292.40 goes back: 937.20 × 0.9 = 843.48
    const tenth = earns({ lines, facts, refunds: [moneyBack('29.24')] });
    expect(tenth.points).toBe(843);
    expect(tenth.shopper).toContain(
      '29.24 USD of 292.40 USD was given back, and that share of all that it earned.',
    );
    const all = lines.map(({ lineId, quantity }) => back(lineId, quantity));
    expect(earns({ lines, facts, refunds: all }).award.nothing).toBe('fully_refunded');
  });
});

describe('double weekends in Auckland, for two tiers and two currencies', () => {
  const nzd = (amount: string) => ({ amount, currency: 'NZD' });
  const earns = tell(
    {
      earning: {
        rounding: 'nearest',
        rules: [
          {
            id: 'spend',
            kind: 'per_amount',
            points: 1,
            per: nzd('2.00'),
            rates: [
              { tier: 'gold', points: 1, per: nzd('1.00') },
              { points: 1, per: { amount: '1.80', currency: 'AUD' } },
            ],
          },
          { id: 'welcome', kind: 'nth_order', nth: 1, points: 50 },
        ],
      },
      tiers: {
        basis: 'money_spent',
        levels: [
          { id: 'bronze', name: 'Bronze', threshold: nzd('100.00') },
          { id: 'gold', name: 'Gold', threshold: nzd('500.00'), multiplier: 1.25 },
        ],
      },
      campaigns: [
        {
          id: 'weekends',
          kind: 'multiplier',
          title: 'Double weekend',
          multiplier: 2,
          when: { weekdays: ['saturday', 'sunday'], from: '2026-09-01', until: '2026-10-01' },
        },
      ],
      settings: { points_name: { one: 'kiwi', other: 'kiwis' } },
    },
    'Pacific/Auckland',
  );
  const lines = [line('jumper', '75.00')];
  const bought = (placedAt: string, currency: string, tier: string | null, ordersBefore = 4) =>
    earns({
      lines,
      order: { placedAt, currency },
      facts: { member: member(tier), ordersBefore },
    });

  it('count the hours of the shop’s clock across the change', () => {
    // Sunday 27 September 2026 has 23 hours there: it ends at 11:00 UTC.
    expect(bought('2026-09-25T11:59:00Z', 'NZD', null).points).toBe(38);
    expect(bought('2026-09-25T12:00:00Z', 'NZD', null).points).toBe(75);
    expect(bought('2026-09-27T10:59:00Z', 'NZD', null).points).toBe(75);
    expect(bought('2026-09-27T11:00:00Z', 'NZD', null).points).toBe(38);
    expect(bought('2026-10-03T00:00:00Z', 'NZD', null).points).toBe(38);
  });

  it('pay each tier and currency its own rate', () => {
    const saturday = '2026-09-26T03:00:00Z';
    // 75 × 1.25 × 2 = 187.50
    const gold = bought(saturday, 'NZD', 'gold');
    expect(gold.points).toBe(188);
    expect(gold.shopper.slice(1)).toEqual([
      '1 kiwi for each 1.00 NZD of 75.00 NZD makes 75 kiwis.',
      'Gold multiplies 75 kiwis by 1.25 and adds 18.75 kiwis.',
      '“Double weekend” multiplies 93.75 kiwis by 2 and adds 93.75 kiwis.',
      'Together 187.50 kiwis.',
      'Rounded up, that is 188 kiwis.',
    ]);
    // 75 ÷ 1.80 × 1.25 × 2 = 104.17
    expect(bought(saturday, 'AUD', 'gold').points).toBe(104);
    expect(bought(saturday, 'AUD', 'bronze').points).toBe(83);
    expect(bought(saturday, 'EUR', 'gold').award.skipped).toMatchObject([
      { id: 'spend', reason: 'currency' },
      { id: 'welcome', reason: 'nth_order' },
    ]);
  });

  it('multiply no welcome', () => {
    const first = bought('2026-09-26T03:00:00Z', 'NZD', null, 0);
    expect(first.points).toBe(125);
    expect(first.shopper.at(-2)).toBe('Your first order gives 50 kiwis.');
  });
});

describe('a budget that runs out in the middle of an order', () => {
  const earns = tell(
    {
      earning: { rules: [{ id: 'spend', kind: 'per_amount', points: 2, per: usd('1.00') }] },
      campaigns: [
        {
          id: 'launch',
          kind: 'multiplier',
          title: 'Launch',
          multiplier: 3,
          when: { from: '2026-10-01', until: '2026-12-01' },
          budget_points: 1000,
          caps: { per_order: 600 },
        },
      ],
    },
    'America/New_York',
  );
  const spend = (amount: string, budget: number, refunds: SnapshotRefund[] = []) =>
    earns({
      lines: [line('sofa', amount)],
      refunds,
      facts: { member: member(null), budgetLeft: { launch: budget } },
    });

  it('gives that order what is left, and the next one nothing of it', () => {
    const [first, second, third] = [spend('120.00', 1000), spend('180.00', 520), spend('90.00', 0)];
    expect([first.points, second.points, third.points]).toEqual([240 + 480, 360 + 520, 180]);
    expect(second.shopper).toEqual([
      'sofa × 1 counts 180.00 USD.',
      '2 points for each 1.00 USD of 180.00 USD makes 360 points.',
      '“Launch” multiplies 360 points by 3 and adds 520 points.',
      'That was all that was left of the budget.',
      'Together 880 points.',
    ]);
    expect(third.award.skipped).toMatchObject([{ id: 'launch', reason: 'budget' }]);
  });

  it('keeps to the cap of one order first', () => {
    expect(spend('500.00', 1000).shopper.slice(2, 4)).toEqual([
      '“Launch” multiplies 1,000 points by 3 and adds 600 points.',
      'That is the most there is for one order.',
    ]);
  });

  it('takes back only what no longer fits when some of the money goes back', () => {
    expect(spend('180.00', 520, [moneyBack('18.00')]).points).toBe(324 + 520);
    expect(spend('180.00', 520, [moneyBack('90.00')]).points).toBe(180 + 360);
    expect(spend('180.00', 520, [back('sofa')]).points).toBe(0);
  });
});

describe('an order that meets no condition', () => {
  const earns = tell(
    {
      earning: {
        rules: [
          {
            id: 'weekend',
            kind: 'per_amount',
            points: 1,
            per: usd('1.00'),
            when: { weekdays: ['saturday', 'sunday'] },
          },
          {
            id: 'big',
            kind: 'per_order',
            points: 50,
            when: { minimum_order: usd('50.00'), customer_tags: { any: ['press'] } },
          },
          { id: 'third', kind: 'nth_order', nth: 3, points: 10 },
        ],
      },
      campaigns: [
        { id: 'nz', kind: 'flat', title: 'Kia ora', points: 5, when: { countries: ['NZ', 'AU'] } },
      ],
    },
    'America/New_York',
  );
  const tuesday = earns({
    lines: [line('pen', '4.00')],
    order: { placedAt: '2026-11-17T12:00:00-05:00' },
  });

  it('says to staff what each rule asked for', () => {
    expect(tuesday.staff).toEqual([
      'pen × 1 counts 4.00 USD.',
      'Order #1 earned nothing: no rule of the program holds for it.',
      'Rule “weekend” holds on Saturday and Sunday only.',
      'Rule “big” holds for orders of 50.00 USD and more.',
      'Rule “third” is for the 3rd order.',
      'Campaign “Kia ora” holds for orders to NZ and AU only.',
    ]);
  });

  it('says to the shopper what they can do', () => {
    expect(tuesday.shopper.slice(1)).toEqual([
      'Order #1 earned nothing: it is none of the orders that earn points here.',
      'Orders on Saturday and Sunday earn points.',
      'Orders of 50.00 USD and more earn points.',
    ]);
  });
});
