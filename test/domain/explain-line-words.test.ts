import { describe, expect, it } from 'vitest';
import type { Award } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import {
  type ExplainedOrder,
  explainLine,
  type LineFacts,
  type PlainLine,
} from '../../server/domain/history/explain-line.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import type { ExplainedRedemption } from '../../server/domain/history/explain-redemption.ts';
import {
  buildExplainedLine,
  explainedRedemption as redemption,
} from '../support/explained-line.ts';
import { emptySnapshot } from '../../server/domain/orders/order-snapshot.ts';
import { buildAwardTerms, buildLine, buildOrder } from '../support/build-order.ts';

const pointsName = { one: 'bean', other: 'beans' };
const shopper = readerOf('shopper', { pointsName });
const staff = readerOf('staff', { pointsName });

const award: Award = evaluateAward(
  { ...emptySnapshot, order: buildOrder({ lines: [buildLine()] }) },
  buildAwardTerms(),
  noFacts,
);
const order: ExplainedOrder = {
  name: '#1001',
  award,
  granted: 160,
  forgiven: 0,
  movedAway: false,
};

const nothingMore: LineFacts = {
  order: null,
  redemption: null,
  reader: shopper,
};

/** An award of 160 beans, read by a shopper, unless the changes say otherwise. */
function explain(changes: Partial<PlainLine>, facts: Partial<LineFacts> = {}) {
  return explainLine(buildExplainedLine({ points: 160, ...changes }), { ...nothingMore, ...facts });
}

const taken = { kind: 'order_clawback', from: 'available', to: 'revoked' } as const;
const arithmetic = [
  'Wool jumper × 2 counts 160.00 USD.',
  '1 bean for each 1.00 USD of 160.00 USD makes 160 beans.',
];

describe('a line of an order', () => {
  it('says how many points it moved where nothing more is known', () => {
    expect(explain({})).toEqual({ title: 'An order', explanation: ['An order earned 160 beans.'] });
    expect(explain({}, { order: { ...order, award: null } }).explanation).toEqual([
      'Order #1001 earned 160 beans.',
    ]);
    expect(explain(taken)).toEqual({
      title: 'An order: taken back',
      explanation: ['160 beans of an order were taken back.'],
    });
    expect(explain(taken, { order: { ...order, award: null } }).explanation).toEqual([
      '160 beans of order #1001 were taken back.',
    ]);
    expect(explain({ ...taken, points: 1 }).explanation).toEqual([
      '1 bean of an order was taken back.',
    ]);
  });

  it('tells a part of what was given from how the order stands now', () => {
    const given = [
      'This gave 60 beans for order #1001 as it stood then. This is how it stands now:',
      ...arithmetic,
    ];
    expect(explain({ points: 60 }, { order }).explanation).toEqual(given);
    const fewer = { ...order, granted: 60 };
    expect(explain({ points: 60 }, { order: fewer }).explanation).toEqual(given);
    const more = { ...order, granted: 220 };
    expect(explain({}, { order: more }).explanation).toHaveLength(3);
    expect(explain({}, { order }).explanation).toEqual(arithmetic);
  });

  it('counts one as one when it is taken back, and speaks of nothing forgiven where nothing was', () => {
    expect(explain({ ...taken, points: 1 }, { order }).explanation).toEqual([
      'Something of order #1001 came back or changed, so 1 bean of what it had given was taken back.',
      ...arithmetic,
    ]);
    const voided = { ...order, award: { ...award, nothing: 'voided' } as const };
    expect(explain(taken, { order: voided }).explanation[0]).toBe(
      'Order #1001 was voided, so 160 beans of what it had given were taken back.',
    );
  });
});

describe('a line of an activity', () => {
  const joined = { kind: 'activity', source: { kind: 'activity', id: 'sign_up:7' } } as const;
  const review = { kind: 'activity', source: { kind: 'activity', id: 'review:7:1' } } as const;

  it('is a welcome to who joined', () => {
    expect(explain(joined)).toEqual({
      title: 'Welcome bonus',
      explanation: ['A thank-you for joining: 160 beans.'],
    });
    expect(explain(joined, { reader: staff }).explanation).toEqual([
      'The program gives 160 beans for joining.',
    ]);
  });

  it('names any other activity', () => {
    expect(explain(review)).toEqual({
      title: 'Review bonus',
      explanation: ['160 beans for a review.'],
    });
    const birthday = { ...review, source: { kind: 'activity', id: 'birthday:7:2027' } } as const;
    expect(explain(birthday)).toEqual({
      title: 'Birthday bonus',
      explanation: ['Happy birthday! Have 160 beans from us.'],
    });
    expect(explain(birthday, { reader: staff }).explanation).toEqual([
      'The program gives 160 beans for a birthday.',
    ]);
  });

  it('has the shop’s own title, and says to staff who told of it', () => {
    const source = { kind: 'activity', id: 'custom:store-visit:v:1' } as const;
    const visit = { kind: 'activity', source, actor: { kind: 'api_key', name: 'till' } } as const;
    expect(explain(visit)).toEqual({
      title: 'Store visit bonus',
      explanation: ['160 beans for store visit.'],
    });
    expect(explain({ ...visit, reason: 'A visit' }, { reader: staff })).toEqual({
      title: 'A visit',
      explanation: ['The program gives 160 beans for “A visit”. Told by till.'],
    });
  });
});

describe('a line that somebody wrote', () => {
  const gift = { kind: 'adjustment', from: 'adjusted' } as const;

  it('tells staff who wrote what', () => {
    const eve = { kind: 'staff', name: 'Eve' } as const;
    expect(
      explain({ ...gift, actor: eve, reason: 'Sorry' }, { reader: staff }).explanation,
    ).toEqual(['Eve wrote: “Sorry”']);
    expect(explain({ ...gift, reason: 'Sorry' }, { reader: staff }).explanation).toEqual([
      'The shop wrote: “Sorry”',
    ]);
    expect(explain(gift, { reader: staff }).explanation).toEqual(['The shop wrote: “”']);
  });

  it('says nothing to a shopper where no reason was given', () => {
    expect(explain({ ...gift, reason: '' }).explanation).toEqual([]);
    expect(explain(gift).explanation).toEqual([]);
  });
});

describe('a line of a redemption', () => {
  const hold = { kind: 'redemption_hold', from: 'available', to: 'held', points: 500 } as const;
  const capture = {
    kind: 'redemption_capture',
    from: 'held',
    to: 'redeemed',
    points: 500,
  } as const;
  const back = { kind: 'redemption_return', from: 'held', to: 'available', points: 500 } as const;
  const fate = (changes: Partial<ExplainedRedemption>, reader: LineFacts['reader'] = shopper) =>
    explain(hold, { redemption: { ...redemption, ...changes }, reader }).explanation[1];

  it('says what points were turned into', () => {
    expect(explain(hold, { redemption })).toEqual({
      title: 'Turned into $5.00 off (code REG-1)',
      explanation: [
        '500 beans for “Five off”, worth $5.00.',
        'Its code is REG-1, and it has not been used yet.',
      ],
    });
    expect(explain(hold)).toEqual({
      title: 'Turned into a reward',
      explanation: ['500 beans were set aside for a reward.'],
    });
  });

  it('says what became of the code', () => {
    expect(fate({ status: 'requested' })).toBe('Its code is being made.');
    expect(fate({ status: 'used' })).toBe('Its code REG-1 was used.');
    expect(fate({ status: 'returned' })).toBe(
      'Its code REG-1 was used on an order, which came back.',
    );
    expect(fate({ status: 'returned', orderName: '#7' })).toBe(
      'Its code REG-1 was used on order #7, which came back.',
    );
    expect(fate({ status: 'cancelled' })).toBe('Its code REG-1 was taken back unused.');
    expect(fate({ status: 'failed' }, staff)).toBe('Its code could not be made.');
  });

  it('says that the points held for a code are spent with it', () => {
    const used = { ...redemption, status: 'used', orderName: '#7' } as const;
    expect(explain(capture, { redemption: used })).toEqual({
      title: 'Used $5.00 off (code REG-1)',
      explanation: ['The code was used on order #7: the 500 beans held for it are spent.'],
    });
    expect(explain(capture)).toEqual({
      title: 'Used a reward',
      explanation: ['The code was used: the 500 beans held for it are spent.'],
    });
    expect(explain(capture, { redemption }).explanation).toEqual([
      'The code was used: the 500 beans held for it are spent.',
    ]);
  });

  it('says why points came back', () => {
    const cancelled = { ...redemption, status: 'cancelled' } as const;
    expect(explain(back, { redemption: cancelled })).toEqual({
      title: 'Back from $5.00 off (code REG-1)',
      explanation: ['Its code REG-1 was taken back unused.', '500 beans came back.'],
    });
    expect(explain(back)).toEqual({
      title: 'Back from a reward',
      explanation: ['500 beans came back.'],
    });
    const returned =
      'The code was used on the order. That order came back, and 500 beans came back with it.';
    expect(explain({ ...back, from: 'redeemed' }).explanation).toEqual([returned]);
    expect(explain({ ...back, from: 'redeemed' }, { redemption }).explanation).toEqual([returned]);
  });
});
