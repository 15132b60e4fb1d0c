import { describe, expect, it } from 'vitest';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { programShape } from '../../server/contract/program/program-shape.ts';
import { rewardKinds } from '../../server/contract/program/reward.ts';
import { fraudTerms } from '../../server/contract/program/referrals.ts';
import { describeChanges } from '../../server/domain/versions/describe-changes.ts';
import { wholeProgram } from '../../server/operations/whole-program.ts';
import { richProgram } from '../support/rich-program.ts';

const rich = wholeProgram(programDocument.parse(richProgram));
const changesOf = (before: ProgramInput, after: ProgramInput) =>
  describeChanges(
    wholeProgram(programDocument.parse(before)),
    wholeProgram(programDocument.parse(after)),
  );

type Path = readonly (string | number)[];

/** Every place of a document: its leaves, and the lists and objects that hold them. */
function placesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) =>
          placesOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return path.length === 0 ? inside : [{ path, value }, ...inside];
}

/** The document with one place changed; `undefined` takes it away. */
function changed(document: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document))
    return document.flatMap((part: unknown, at) => {
      if (at !== step) return [part];
      const next = changed(part, rest, value);
      return next === undefined ? [] : [next];
    });
  const next = { ...(document as Record<string, unknown>) };
  next[String(step)] = changed(next[String(step)], rest, value);
  return next;
}

const words = [
  'automatic explicit down up nearest days fulfilment multiply add highest exclusive none per_lot inactivity',
  'points_earned orders_placed lifetime calendar_year to_figure one_step text number boolean within_balance',
  'allow_negative flat multiplier monday XA EUR 7 de 10:00 18:00 2026-07-01T09:00 2026-08-01T09:00 0.50 calendar_month',
  'newsletter spent average_order balance lost 2.00 123.00 ABC- 1009 week silver https://example.com/x.png',
].flatMap((line) => line.split(' '));

function alternatives(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1, undefined];
  if (typeof value === 'string') return [`${value}x`, ...words, undefined];
  if (Array.isArray(value)) return [value.slice(1), value.toReversed(), undefined];
  return [null, undefined];
}

/** Changes of one place that are looked at. */
const takenMax = 2;

describe('the changes between two programs', () => {
  it('leave nothing unsaid: whatever is changed in a document gives a sentence', () => {
    const tried = new Set<string>();
    const unsaid: string[] = [];
    for (const { path, value } of placesOf(richProgram)) {
      let taken = 0;
      for (const other of alternatives(value)) {
        if (taken === takenMax) break;
        const parsed = programShape.safeParse(changed(richProgram, path, other));
        if (!parsed.success) continue;
        const after = wholeProgram(parsed.data);
        if (JSON.stringify(after) === JSON.stringify(rich)) continue;
        taken += 1;
        tried.add(path.join('.'));
        for (const sentences of [describeChanges(rich, after), describeChanges(after, rich)])
          if (sentences.length === 0) unsaid.push(`${path.join('.')} = ${JSON.stringify(other)}`);
      }
    }
    expect(unsaid).toEqual([]);
    // What can't be changed alone: a document's own limits, a kind without its fields.
    expect(tried.size).toBeGreaterThan(200);
    expect(new Set(richProgram.rewards.map(({ kind }) => kind))).toEqual(new Set(rewardKinds));
    const untried = placesOf(richProgram.rewards, ['rewards'])
      .filter(({ path, value }) => typeof value !== 'object' && !tried.has(path.join('.')))
      .map(({ path }) => path.at(-1));
    expect(new Set(untried)).toEqual(new Set(['kind']));
    const said = placesOf(richProgram.referrals, ['referrals'])
      .filter(({ path, value }) => typeof value !== 'object' && !tried.has(path.join('.')))
      .map(({ path }) => path.join('.'));
    expect(said).toEqual(['referrals.friend.gift.kind', 'referrals.advocate.gift.kind']);
  });

  it('are none where both mean the same', () => {
    expect(describeChanges(rich, rich)).toEqual([]);
    const spelled = { earning: { rules: [{ ...rate, per: { amount: '1', currency: 'USD' } }] } };
    expect(changesOf({ earning: { rules: [rate] } }, spelled)).toEqual([]);
  });

  const rate = {
    id: 'spend',
    kind: 'per_amount',
    points: 1,
    per: { amount: '1.00', currency: 'USD' },
  } as const;
  const levels = (threshold: string) => ({
    tiers: {
      basis: 'money_spent' as const,
      levels: [{ id: 'gold', name: 'Gold', threshold: { amount: threshold, currency: 'USD' } }],
    },
  });

  it('read like what a merchant would say', () => {
    expect(
      changesOf({ earning: { rules: [rate] } }, { earning: { rules: [{ ...rate, points: 2 }] } }),
    ).toEqual(['Rate “spend”: 1 point per 1.00 USD → 2 points per 1.00 USD']);
    expect(changesOf(levels('500.00'), levels('1600.00'))).toEqual([
      'Tier Gold: from 500.00 USD → from 1,600.00 USD',
    ]);
    expect(
      changesOf(
        {},
        {
          campaigns: [
            {
              id: 'weekend',
              kind: 'multiplier',
              title: 'Double weekend',
              multiplier: 2,
              when: { weekdays: ['saturday', 'sunday'], from: '2026-12-01' },
              budget_points: 10_000,
            },
          ],
        },
      ),
    ).toEqual([
      'New campaign “Double weekend”: ×2 on what orders earn by amount; starts: 2026-12-01 00:00; weekdays: Saturday, Sunday; budget: 10,000 points',
    ]);
    expect(changesOf({ earning: { rules: [rate] } }, { earning: { pending_days: 14 } })).toEqual([
      'Points of orders can be spent: at once → 14 days after they were earned',
      'Rate “spend” is removed (1 point per 1.00 USD)',
    ]);
  });

  it('say what the shop calls its points and its tiers in other languages', () => {
    const named = (few: string, texts: object): ProgramInput => ({
      settings: { points_names: { pl: { one: 'ziarno', other: 'ziarna', few } } },
      tiers: {
        basis: 'points_earned',
        levels: [{ id: 'gold', name: 'Gold', threshold: 5, texts: { de: texts } }],
      },
    });
    expect(changesOf(named('ziarna', {}), named('ziarnka', { name: 'Gold', perks: [] }))).toEqual([
      'Tier Gold, in de: its own name, its own perks → “Gold”, no perks',
      'Points are called in pl: “ziarno”, “ziarna”, few “ziarna” → “ziarno”, “ziarna”, few “ziarnka”',
    ]);
  });

  const ours = fraudTerms.parse({});

  it('say what becomes of referrals', () => {
    const off = (amount: string): ProgramInput => ({
      referrals: {
        friend: {
          gift: { kind: 'amount_off', title: 'Off', value: { amount, currency: 'USD' } },
        },
        advocate: { points: 500 },
      },
    });
    expect(changesOf(off('5.00'), off('10.00'))).toEqual([
      'Gift for friends: 5.00 USD off → 10.00 USD off',
    ]);
    expect(changesOf({}, off('10.00'))).toEqual([
      'New referral offer: points for advocates: 500 points; rewarded: 14 days after the order; friends have time to order for: 30 days',
      'New gift for friends: 10.00 USD off; codes begin with: REG-; codes are good for: 30 days; combines with discounts on: shipping',
      'New invitation of friends: in our own words',
      `New protection of referrals: waits for staff: from ${ours.review_from}; is blocked: from ${ours.block_from}; usual in a day: ${ours.friends_per_day} friends; signs are remembered for: ${ours.remember_days} days`,
    ]);
    const points = { friend: { points: 9 }, advocate: {} };
    const fraud = { weights: { same_address: 61 }, review_from: 37 };
    expect(changesOf({ referrals: points }, { referrals: { ...points, fraud } })).toEqual([
      `Protection of referrals, waits for staff: from ${ours.review_from} → from 37`,
      `Protection of referrals, the same address counts: ${ours.weights.same_address} → 61`,
    ]);
    expect(changesOf(off('10.00'), {})[0]).toMatch(/^Referral offer is removed/);
  });

  it('say a new order of things that are asked one after the other', () => {
    const more = { ...rate, id: 'more', per: { amount: '1.00', currency: 'EUR' } };
    expect(
      changesOf({ earning: { rules: [rate, more] } }, { earning: { rules: [more, rate] } }),
    ).toEqual(['Order of the rules: spend, more → more, spend']);
  });
});
