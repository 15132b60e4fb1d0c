import { describe, expect, it } from 'vitest';
import { awardPointsMax } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import type { EarningTerms } from '../../server/domain/program/earning-rule.ts';
import {
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
  buildTransaction,
} from '../support/build-order.ts';

function award(
  order: Partial<SnapshotOrder> = {},
  refunds: readonly SnapshotRefund[] = [],
  earning: Partial<EarningTerms> = {},
) {
  const snapshot = { ...emptySnapshot, order: buildOrder(order), refunds };
  return evaluateAward(snapshot, buildAwardTerms({ earning: buildEarning(earning) }), noFacts);
}

const euroRule = buildRule({ id: 'euro', per: { minor: 100, currency: 'EUR' } });
const jumperBack = { lineId: 'jumper', quantity: 1, subtotal: '80.00', tax: '8.00' };
const capBack = { lineId: 'cap', quantity: 1, subtotal: '40.00', tax: '4.00' };

const euro = (paid: string) => buildTransaction(paid, { currency: 'EUR' });
const amount = (status = 'success') =>
  buildRefund({ transactions: [buildTransaction('23.00', { status })] });
const shipping = (transactions = [buildTransaction('10.00')]) =>
  buildRefund({ shipping: '10.00', transactions });
const jumpersBack = (quantity: number) => buildRefund({ lines: [{ ...jumperBack, quantity }] });

describe('the base', () => {
  it('is price × quantity in shop money, without tax and shipping', () => {
    expect(award()).toEqual({
      points: 200,
      nothing: null,
      currency: 'USD',
      lines: [
        {
          lineId: 'jumper',
          title: 'Wool jumper',
          quantity: 2,
          quantityLeft: 2,
          base: '16000',
          excluded: null,
        },
        { lineId: 'cap', title: 'Cap', quantity: 1, quantityLeft: 1, base: '4000', excluded: null },
      ],
      shippingBase: '0',
      linesBase: '20000',
      amountsRefunded: '0',
      orderTotal: '23000',
      base: '20000',
      fullBase: '20000',
      returnedShare: '0',
      parts: [expect.objectContaining({ id: 'base', points: 200, of: '20000' })],
      skipped: [],
      limitedBy: null,
      rounding: 'down',
      exactPoints: '200',
      pendingUntil: 'days',
      pendingDays: 0,
      fulfilled: false,
    });
  });

  it('leaves out the discounts allocated to a line', () => {
    expect(award({ lines: [buildLine({ discount: '20.00' })] }).points).toBe(140);
  });

  it('never counts a line below zero', () => {
    const lines = [
      buildLine({ discount: '500.00' }),
      buildLine({ lineId: 'cap', unitPrice: '5.00' }),
    ];
    expect(award({ lines }).points).toBe(10);
  });

  it('adds the tax only when the program includes it', () => {
    expect(award({}, [], { includeTax: true }).points).toBe(220);
  });

  it('takes the tax out of prices that include it, unless the program includes it', () => {
    const included = { taxesIncluded: true, lines: [buildLine({ tax: '26.67' })] };
    expect(award(included).base).toBe('13333');
    expect(award(included, [], { includeTax: true }).base).toBe('16000');
  });

  it('counts no gift cards', () => {
    const card = buildLine({
      lineId: 'card',
      title: 'Gift card',
      giftCard: true,
      unitPrice: '50.00',
    });
    const given = award({ lines: [card, buildLine()] });
    expect(given.points).toBe(160);
    expect(given.lines[0]).toMatchObject({ base: '0', excluded: 'gift_card' });
  });

  it('counts no tips', () => {
    const tip = buildLine({ lineId: 'tip', title: 'Tip', tip: true, unitPrice: '8.00' });
    const given = award({ lines: [tip, buildLine()] });
    expect(given.points).toBe(160);
    expect(given.lines[0]).toMatchObject({ base: '0', excluded: 'tip' });
  });

  it('counts shipping only when the program includes it', () => {
    const taxed = { shippingTax: '1.00' };
    expect(award(taxed).points).toBe(200);
    expect(award(taxed, [], { includeShipping: true }).points).toBe(210);
    expect(award(taxed, [], { includeShipping: true, includeTax: true }).points).toBe(231);
    const included = { ...taxed, taxesIncluded: true, lines: [] };
    expect(award(included, [], { includeShipping: true }).base).toBe('900');
    expect(award(included, [], { includeShipping: true, includeTax: true }).base).toBe('1000');
  });
});

describe('units that left', () => {
  it('takes a refunded unit at its share of its own line', () => {
    const lines = [buildLine({ quantity: 3, unitPrice: '10.00', discount: '10.00' })];
    const back = buildRefund({ lines: [{ ...jumperBack, subtotal: '6.67' }] });
    const left = award({ lines }, [back]);
    expect(left.base).toBe('4000/3');
    expect(left.returnedShare).toBe('1/3');
    expect(left.points).toBe(13);
  });

  it.each([
    ['none', []],
    ['a pending one', [buildTransaction('88.00', { status: 'pending' })]],
    ['a failed one', [buildTransaction('88.00', { status: 'failure' })]],
    ['one that succeeded', [buildTransaction('88.00')]],
    ['one that gave back less', [buildTransaction('1.00')]],
  ])('counts units in full at once, whatever the transactions say: %s', (_, transactions) => {
    expect(award({}, [buildRefund({ lines: [jumperBack], transactions })]).points).toBe(120);
  });

  it('leaves out units that were edited away', () => {
    const lines = [
      buildLine({ removedQuantity: 1 }),
      buildLine({ lineId: 'cap', removedQuantity: 2 }),
    ];
    const given = award({ lines });
    expect(given.points).toBe(80);
    expect(given.lines.map(({ excluded }) => excluded)).toEqual([null, 'removed']);
  });

  it('adds up refunds and edits of one line and never goes below nothing', () => {
    const refunds = ['1', '2', '3'].map((refundId) =>
      buildRefund({ refundId, lines: [jumperBack] }),
    );
    const given = award({ lines: [buildLine({ removedQuantity: 1 })] }, refunds);
    expect(given.lines[0]).toMatchObject({ quantityLeft: 0, base: '0', excluded: 'refunded' });
    expect(given).toMatchObject({ points: 0, nothing: 'fully_refunded', returnedShare: '1' });
  });

  it('ignores refunds of lines that the order does not have', () => {
    expect(award({}, [buildRefund({ lines: [{ ...jumperBack, lineId: 'other' }] })]).points).toBe(
      200,
    );
  });
});

describe('a refund of an amount', () => {
  it('takes its share of the total off the base that is left', () => {
    const given = award({}, [amount()]);
    expect(given).toMatchObject({ points: 180, amountsRefunded: '2300', returnedShare: '1/10' });
    const afterReturn = [amount(), buildRefund({ refundId: '2', lines: [capBack] })];
    expect(award({}, afterReturn).base).toBe('14400');
  });

  it.each(['pending', 'failure', 'error'])(
    'does not count while its transaction is %s',
    (status) => {
      expect(award({}, [amount(status)]).points).toBe(200);
    },
  );

  it('counts only what succeeded, and only transactions that give back', () => {
    const mixed = buildRefund({
      transactions: [
        buildTransaction('23.00'),
        buildTransaction('23.00', { status: 'pending' }),
        buildTransaction('23.00', { kind: 'capture' }),
      ],
    });
    expect(award({}, [mixed]).points).toBe(180);
  });

  it('counts what goes beyond the shipping it gives back', () => {
    const both = buildRefund({ shipping: '10.00', transactions: [buildTransaction('33.00')] });
    expect(award({}, [both]).points).toBe(180);
  });

  it('is what was paid, not what the platform names', () => {
    const named = buildRefund({ discrepancy: '50.00', transactions: [buildTransaction('23.00')] });
    expect(award({}, [named]).points).toBe(180);
  });

  it('never takes off more than there is', () => {
    const refunds = ['1', '2'].map((refundId) =>
      buildRefund({ refundId, transactions: [buildTransaction('200.00')] }),
    );
    expect(award({}, refunds)).toMatchObject({
      points: 0,
      nothing: 'fully_refunded',
      returnedShare: '1',
    });
  });

  it('ends the order when all of its money went back, though part was for shipping', () => {
    const all = buildRefund({ shipping: '10.00', transactions: [buildTransaction('230.00')] });
    expect(award({}, [all])).toMatchObject({
      points: 0,
      nothing: 'fully_refunded',
      returnedShare: '1',
    });
    const almost = buildRefund({ shipping: '10.00', transactions: [buildTransaction('229.99')] });
    expect(award({}, [almost]).points).toBe(8);
  });
});

describe('a refund of shipping', () => {
  it('changes nothing', () => {
    expect(award({}, [shipping()])).toMatchObject({
      points: 200,
      returnedShare: '0',
      amountsRefunded: '0',
    });
  });

  it('takes shipping off where the program counts it, tax and all', () => {
    const order = { shippingTax: '2.00', totalPrice: '232.00' };
    const back = buildRefund({ shipping: '6.00', transactions: [buildTransaction('6.00')] });
    expect(award(order, [back], { includeShipping: true }).points).toBe(205);
    expect(award(order, [back], { includeShipping: true, includeTax: true }).points).toBe(226);
    expect(award({}, [shipping()], { includeShipping: true }).points).toBe(200);
    expect(award({}, [shipping([])], { includeShipping: true }).points).toBe(210);
  });
});

describe('a refund with lines that gives back more', () => {
  it('counts the discrepancy that the platform names', () => {
    const more = buildRefund({
      lines: [capBack],
      discrepancy: '23.00',
      transactions: [buildTransaction('67.00')],
    });
    expect(award({}, [more]).points).toBe(144);
  });

  it('counts what its transactions gave beyond lines, tax and shipping', () => {
    const more = buildRefund({
      lines: [capBack],
      shipping: '10.00',
      transactions: [buildTransaction('77.00')],
    });
    expect(award({}, [more]).points).toBe(144);
  });

  it('does not take the tax twice where prices include it', () => {
    const more = buildRefund({ lines: [capBack], transactions: [buildTransaction('63.00')] });
    expect(award({ taxesIncluded: true }, [more], { includeTax: true }).base).toBe('14400');
  });

  it.each(['pending', 'failure'])('waits for its money while that is %s', (status) => {
    const more = buildRefund({
      lines: [capBack],
      discrepancy: '23.00',
      transactions: [buildTransaction('67.00', { status })],
    });
    expect(award({}, [more]).points).toBe(160);
  });

  it('counts its units in full when it gives back less', () => {
    const less = buildRefund({
      lines: [capBack],
      discrepancy: '-20.00',
      transactions: [buildTransaction('24.00')],
    });
    expect(award({}, [less])).toMatchObject({ points: 160, amountsRefunded: '0' });
  });
});

describe('other currencies', () => {
  const inEuro = { presentment: { currency: 'EUR', totalPrice: '211.60' } };

  it('converts what was given back in the currency of the shopper by the totals', () => {
    expect(award(inEuro, [buildRefund({ transactions: [euro('21.16')] })]).points).toBe(180);
    expect(award(inEuro, [buildRefund({ transactions: [buildTransaction('23.00')] })]).points).toBe(
      180,
    );
  });

  it('takes the rounding of a conversion for no money', () => {
    const rounded = { presentment: { currency: 'EUR', totalPrice: '211.57' } };
    const back = buildRefund({ lines: [capBack], transactions: [euro('40.48')] });
    expect(award(rounded, [back])).toMatchObject({ points: 160, amountsRefunded: '0' });
    expect(award(inEuro, [shipping([euro('9.21')])]).points).toBe(200);
    expect(award(inEuro, [buildRefund({ transactions: [euro('0.01')] })]).points).toBe(199);
    const more = buildRefund({ lines: [capBack], transactions: [euro('61.64')] });
    expect(award(inEuro, [more]).points).toBe(144);
  });

  it('goes by the discrepancy when a transaction can not be converted', () => {
    const pounds = [buildTransaction('20.00', { currency: 'GBP' })];
    expect(award({}, [buildRefund({ transactions: pounds })]).points).toBe(200);
    expect(award({}, [buildRefund({ discrepancy: '23.00', transactions: pounds })]).points).toBe(
      180,
    );
  });

  it('knows the decimals of yen and dinar', () => {
    const yen = {
      currency: 'JPY',
      totalPrice: '2000',
      lines: [buildLine({ unitPrice: '980', tax: '0' })],
    };
    const perHundredYen = buildRule({ per: { minor: 100, currency: 'JPY' } });
    expect(award(yen, [], { rules: [perHundredYen] })).toMatchObject({ points: 19, base: '1960' });
    const dinar = {
      currency: 'KWD',
      totalPrice: '2',
      lines: [buildLine({ unitPrice: '1.255', tax: '0' })],
    };
    const perDinar = buildRule({ points: 100, per: { minor: 1000, currency: 'KWD' } });
    expect(award(dinar, [], { rules: [perDinar] })).toMatchObject({ points: 251, base: '2510' });
  });

  it('earns by the first rule that pays for the currency of the order', () => {
    const second = buildRule({ id: 'later', points: 5 });
    expect(award({}, [], { rules: [euroRule, buildRule(), second] }).parts).toMatchObject([
      { id: 'base' },
    ]);
    expect(award({}, [], { rules: [euroRule] })).toMatchObject({
      points: 0,
      nothing: 'currency_without_rule',
    });
    expect(award({}, [], { rules: [] })).toMatchObject({ points: 0, nothing: 'no_rule' });
  });

  it('takes a rate per nothing for no rate', () => {
    const free = buildRule({ per: { minor: 0, currency: 'USD' } });
    expect(award({}, [], { rules: [free] }).nothing).toBe('currency_without_rule');
  });
});

describe('whether an order earns', () => {
  it.each(['paid', 'partially_refunded', 'refunded'])('earns while %s', (financialStatus) => {
    expect(award({ financialStatus })).toMatchObject({ points: 200, nothing: null });
  });

  it.each([
    ['pending', 'not_paid', '0'],
    ['authorized', 'not_paid', '0'],
    ['partially_paid', 'not_paid', '0'],
    ['expired', 'not_paid', '0'],
    ['unheard_of', 'not_paid', '0'],
    ['voided', 'voided', '1'],
  ])('earns nothing while %s', (financialStatus, nothing, returnedShare) => {
    expect(award({ financialStatus })).toMatchObject({
      points: 0,
      exactPoints: '0',
      nothing,
      returnedShare,
    });
  });

  it('earns nothing once cancelled, and has come back whole', () => {
    const cancelledAt = '2026-11-02T00:00:00Z';
    expect(award({ cancelledAt })).toMatchObject({
      points: 0,
      nothing: 'cancelled',
      returnedShare: '1',
    });
  });

  it('pays for test orders in development stores only', () => {
    const snapshot = { ...emptySnapshot, order: buildOrder({ test: true }), refunds: [] };
    const earning = buildEarning();
    expect(
      evaluateAward(snapshot, buildAwardTerms({ earning, isDevelopmentShop: false }), noFacts)
        .nothing,
    ).toBe('test_order');
    expect(
      evaluateAward(snapshot, buildAwardTerms({ earning, isDevelopmentShop: true }), noFacts)
        .points,
    ).toBe(200);
  });

  it('earns nothing while only refunds are known', () => {
    const snapshot = {
      ...emptySnapshot,
      order: null,
      refunds: [buildRefund({ lines: [capBack] })],
    };
    const given = evaluateAward(snapshot, buildAwardTerms(), noFacts);
    expect(given).toMatchObject({ points: 0, nothing: 'not_seen', returnedShare: '0', lines: [] });
  });

  it('tells an order without anything to count from one that came back', () => {
    expect(award({ lines: [] }).nothing).toBe('nothing_eligible');
    expect(award({ lines: [buildLine({ giftCard: true })] }).nothing).toBe('nothing_eligible');
    expect(
      award({}, [buildRefund({ lines: [capBack, { ...jumperBack, quantity: 2 }] })]).nothing,
    ).toBe('fully_refunded');
    expect(award({ lines: [buildLine({ quantity: 1, unitPrice: '0.99' })] }).nothing).toBe(
      'rounds_to_zero',
    );
  });
});

describe('rates and rounding', () => {
  it('keeps a rate of 1 point for each 10.00 exact', () => {
    const rules = [buildRule({ per: { minor: 1000, currency: 'USD' } })];
    expect(
      award({ lines: [buildLine({ quantity: 3, unitPrice: '33.33' })] }, [], { rules }),
    ).toMatchObject({
      exactPoints: '9999/1000',
      points: 9,
    });
  });

  it.each([
    ['down', '1.49', 1],
    ['nearest', '1.49', 1],
    ['up', '1.49', 2],
    ['down', '1.50', 1],
    ['nearest', '1.50', 2],
    ['down', '1.99', 1],
    ['up', '2.00', 2],
    ['up', '0.01', 1],
  ] as const)('rounds once, %s: %s becomes %i', (rounding, unitPrice, points) => {
    expect(award({ lines: [buildLine({ quantity: 1, unitPrice })] }, [], { rounding }).points).toBe(
      points,
    );
  });

  it('rounds the order, not its lines', () => {
    const lines = ['a', 'b'].map((lineId) => buildLine({ lineId, quantity: 1, unitPrice: '0.50' }));
    expect(award({ lines }).points).toBe(1);
  });

  it('never gives more than one posting can move', () => {
    const rules = [buildRule({ points: awardPointsMax, per: { minor: 1, currency: 'USD' } })];
    expect(award({}, [], { rules }).points).toBe(awardPointsMax);
  });
});

describe('the returned share', () => {
  it('goes by units when everything was free', () => {
    const lines = [buildLine({ discount: '160.00', tax: '0.00' })];
    const free = { lines, totalPrice: '0.00' };
    expect(award(free).returnedShare).toBe('0');
    expect(award(free, [jumpersBack(1)]).returnedShare).toBe('1/2');
    expect(award(free, [jumpersBack(2)]).returnedShare).toBe('1');
  });

  it('leaves gift cards aside unless there is nothing else', () => {
    const card = buildLine({ lineId: 'card', giftCard: true });
    const free = buildLine({ discount: '160.00' });
    expect(award({ lines: [card, free] }, [jumpersBack(2)]).returnedShare).toBe('1');
    const cardBack = buildRefund({ lines: [{ ...jumperBack, lineId: 'card' }] });
    expect(award({ lines: [card] }, [cardBack]).returnedShare).toBe('1/2');
  });

  it('is whole when every unit came back, though shipping still counts', () => {
    const all = buildRefund({ lines: [capBack, { ...jumperBack, quantity: 2 }] });
    expect(award({}, [all], { includeShipping: true })).toMatchObject({
      points: 10,
      returnedShare: '1',
    });
  });

  it('does not ask whether the order was paid', () => {
    const back = [buildRefund({ lines: [capBack] })];
    expect(award({ financialStatus: 'pending' }, back).returnedShare).toBe('1/5');
  });
});
