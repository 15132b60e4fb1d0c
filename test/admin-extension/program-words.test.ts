import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../admin-extension/pages/program/describe-changes.ts';
import { previewProgram } from '../../admin-extension/pages/program/preview-program.ts';
import {
  programFromForm,
  programToForm,
} from '../../admin-extension/pages/program/program-form.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program.ts';
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
