import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../admin-extension/pages/program/describe-changes.ts';
import { foreseeChanges } from '../../admin-extension/pages/program/foresee-changes.ts';
import { previewProgram } from '../../admin-extension/pages/program/preview-program.ts';
import {
  programFromForm,
  programToForm,
} from '../../admin-extension/pages/program/program-form.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { program } from './sample-shop.ts';

const { document } = program.live;

const earning = (points: number, amount: string, currency: string, rounding: 'down' | 'up') =>
  programDocument.parse({
    earning: {
      rounding,
      rules: [{ id: 'spend', kind: 'per_amount', points, per: { amount, currency } }],
    },
  } satisfies ProgramInput);

describe('the program form', () => {
  it('gives back the document that it was opened with', () => {
    expect(programFromForm(programToForm(document))).toEqual(document);
  });

  it('keeps what a full document sets', () => {
    const full = programDocument.parse({
      ...document,
      rewards: [
        {
          ...document.rewards[0],
          minimum_order: { amount: '20.00', currency: 'USD' },
          code_prefix: 'VIP-',
          code_days: 7,
        },
      ],
    });
    expect(programFromForm(programToForm(full))).toEqual(full);
  });
});

describe('the program form and what points wait for and how they expire', () => {
  it.each([
    { pending_until: 'days', pending_days: 0 },
    { pending_until: 'days', pending_days: 14 },
    { pending_until: 'fulfilment', pending_days: 14 },
  ] as const)('keeps %j', (part) => {
    const whole = { ...document, earning: { ...document.earning, ...part } };
    expect(programFromForm(programToForm(whole))).toEqual(whole);
  });

  it.each([
    { kind: 'none' },
    { kind: 'per_lot', months: 6 },
    { kind: 'inactivity', months: 18 },
    { kind: 'fixed_day', month: 3, day: 31, min_months: 2 },
  ] as const)('keeps %j', (expiry) => {
    const whole = { ...document, expiry };
    expect(programFromForm(programToForm(whole))).toEqual(whole);
  });
});

describe('what publishing does', () => {
  const change = (part: ProgramInput, today = '2026-11-21') =>
    foreseeChanges(document, programDocument.parse({ ...document, ...part }), today);

  it.each([
    [{ kind: 'per_lot', months: 12 }, '2026-11-21', '21 November 2027'],
    [{ kind: 'per_lot', months: 1 }, '2027-01-31', '28 February 2027'],
    [{ kind: 'inactivity', months: 15 }, '2026-11-30', '29 February 2028'],
    [{ kind: 'fixed_day', month: 12, day: 31 }, '2026-11-21', '31 December 2027'],
    [{ kind: 'fixed_day', month: 3, day: 1 }, '2026-11-21', '1 March 2028'],
    [{ kind: 'fixed_day', month: 2, day: 29 }, '2025-02-28', '28 February 2026'],
  ] as const)('says when points lapse at the earliest under %j', (expiry, today, day) => {
    expect(change({ expiry }, today)).toEqual([
      `Points that members have now will expire on ${day} at the earliest; those with a date of their own keep it.`,
    ]);
  });

  it('says what stays when expiry is switched off', () => {
    const before = programDocument.parse({ ...document, expiry: { kind: 'per_lot', months: 6 } });
    expect(foreseeChanges(before, document, '2026-11-21')).toEqual([
      'Points that members have now do not expire any more, unless they were given a date of their own.',
    ]);
  });

  it('says what becomes of members when joining changes', () => {
    expect(change({ joining: 'explicit' })).toEqual([
      'Members stay members. Others collect no points until they join; their orders wait 60 days for that.',
    ]);
    const explicit = programDocument.parse({ ...document, joining: 'explicit' });
    expect(foreseeChanges(explicit, document, '2026-11-21')).toEqual([
      'Customers become members with whatever the shop next hears of them.',
    ]);
  });

  it('says what refunds will do', () => {
    const settings = { ...document.settings, negative_balance: 'allow_negative' } as const;
    expect(change({ settings })).toEqual([
      'Refunds of orders that earn from now on can take a balance below zero.',
    ]);
    expect(change({ activities: [] })).toEqual([]);
  });
});

describe('the words of the program', () => {
  it.each([
    [earning(1, '10.00', 'USD', 'down'), 'USD', 'A $42.00 order earns 4 points, spendable at once'],
    [earning(1, '10.00', 'USD', 'up'), 'USD', 'A $42.00 order earns 5 points, spendable at once'],
    [earning(1, '100', 'JPY', 'down'), 'JPY', 'A ¥4,200 order earns 42 points, spendable at once'],
    [earning(1, '1.00', 'EUR', 'down'), 'USD', 'A $42.00 order earns nothing'],
  ])('previews an order', (draft, currency, sentence) => {
    expect(previewProgram(draft, currency)[0]?.text).toBe(sentence);
  });

  it('finds nothing to say about an unchanged program', () => {
    expect(describeChanges(document, document)).toEqual([]);
  });

  it('names what is new, changed and removed', () => {
    const after = programDocument.parse({
      ...document,
      activities: [],
      rewards: [
        { ...document.rewards[0], points: 400 },
        { ...document.rewards[1], id: 'other' },
      ],
    });
    expect(describeChanges(document, after).map((change) => change.split(':')[0])).toEqual([
      'Reward “five-off”',
      'Reward “other” is new',
      'Sign-up bonus is removed',
      'Reward “slider” is removed',
    ]);
  });

  it('notices a new order of the same rewards', () => {
    const after = { ...document, rewards: document.rewards.toReversed() };
    expect(describeChanges(document, after)).toEqual(['The order of rates or rewards']);
  });
});
