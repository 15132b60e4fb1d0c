import { describe, expect, it } from 'vitest';
import { diffProgram } from '../../admin-extension/pages/program/diff-program.ts';
import { programDocument, type ProgramDocument } from '../../server/contract/program/program.ts';
import { fullProgram } from './full-program.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

/** Each section with its changes, one line for each: "Name: before → after". */
function lines(before: ProgramDocument, after: ProgramDocument): Record<string, string[]> {
  return Object.fromEntries(
    diffProgram(before, after).map(({ section, changes }) => [
      section,
      changes.map((each) => `${each.name}: ${each.before ?? '+'} → ${each.after ?? '−'}`),
    ]),
  );
}

const changed = (patch: Partial<ProgramDocument>) =>
  lines(fullProgram, { ...fullProgram, ...patch });

describe('what a draft changes', () => {
  it('is nothing where both are the same', () => {
    expect(lines(fullProgram, structuredClone(fullProgram))).toEqual({});
  });

  it('is said before and after, in the sentence that shows it or by itself', () => {
    const { earning } = fullProgram;
    const [spend, linen, ...others] = earning.rules;
    if (spend?.kind !== 'per_amount' || linen === undefined) throw new TypeError('no such rules');
    expect(
      changed({
        earning: {
          ...earning,
          pending_days: 14,
          rules: [{ ...spend, points: 2, rates: [], priority: 9 }, linen, ...others.slice(1)],
        },
      }),
    ).toEqual({
      earning: [
        'Points for money spent: 1 point for each $1.00; in Gold 2 points for each $1.00, sold through “web”, to New Zealand or Australia, on weekends → 2 points for each $1.00, sold through “web”, to New Zealand or Australia, on weekends',
        'Points for money spent: Priority: 5 → 9',
        'No points on products: Nothing is earned on products of type “Gift card” → −',
        'Pending days: 0 → 14',
      ],
    });
  });

  it('says what is new, what moved and what has another name', () => {
    const [first, second] = fullProgram.campaigns;
    const { tiers } = fullProgram;
    if (first === undefined || second === undefined || tiers === null)
      throw new TypeError('no such parts');
    expect(
      changed({
        campaigns: [second, { ...first, title: 'Triple weekend' }],
        tiers: {
          ...tiers,
          levels: tiers.levels.map((level) =>
            level.id === 'gold'
              ? { ...level, name: 'Golden', threshold: dollars('700.00') }
              : level,
          ),
        },
        referrals: null,
      }),
    ).toEqual({
      campaigns: [
        'Triple weekend: Title: Double weekend → Triple weekend',
        'Order: Double weekend, Payday → Payday, Triple weekend',
      ],
      tiers: [
        'Golden: $600.00 spent, 1.5× the points, 100 points on entering, Early access → $700.00 spent, 1.5× the points, 100 points on entering, Early access',
        'Golden: Name: Gold → Golden',
      ],
      referrals: [
        'Referrals: A friend gets $10.00 off their first order of $40.00 or more. Ada gets 500 points 14 days later. → −',
      ],
    });
  });

  it('leaves nothing that differs unsaid', () => {
    const unsaid = variantsOf(fullProgram)
      .filter(({ document }) => diffProgram(fullProgram, document).length === 0)
      .map(({ path }) => path);
    expect(unsaid).toEqual([]);
  });

  it('knows a program that is empty', () => {
    const empty = programDocument.parse({});
    const sections = Object.keys(lines(empty, fullProgram));
    expect(sections).toEqual([
      'earning',
      'campaigns',
      'activities',
      'tiers',
      'segments',
      'rewards',
      'referrals',
      'settings',
    ]);
  });
});

interface Variant {
  path: string;
  document: ProgramDocument;
}

/** The document with each of its single values changed in turn; what a thing is (its id, its kind) stays. */
function variantsOf(document: ProgramDocument): Variant[] {
  return placesOf(document, []).map((place) => {
    const copy: unknown = structuredClone(document);
    change(copy, place);
    return { path: place.join('.'), document: copy as ProgramDocument };
  });
}

function placesOf(value: unknown, place: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null)
    return /^(id|kind|type|field|currency)$/.test(place.at(-1) ?? '') ? [] : [[...place]];
  return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...place, name]));
}

function change(root: unknown, place: readonly string[]): void {
  const [name = '', ...rest] = place;
  const holder = root as Record<string, unknown>;
  if (rest.length > 0) return change(holder[name], rest);
  holder[name] = otherThan(holder[name], name);
  return undefined;
}

/** What stands where nothing is set, by the name of the value; a number where it is not named here. */
const given: Readonly<Record<string, unknown>> = {
  from: '2030-01-01T00:00',
  until: '2030-01-01T00:00',
  hours: { from: '09:00', until: '12:00' },
  minimum_order: dollars('9.00'),
  products: { products: ['9'], collections: [], vendors: [], types: [], tags: [] },
  limit: { times: 2, per: 'week' },
  gift: fullProgram.referrals?.friend.gift,
  title: 'x',
  description: 'x',
  message: 'x',
  image_url: 'x',
  url: 'x',
};

function otherThan(value: unknown, name: string): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === null) return given[name] ?? 7;
  if (value === 'saturday' || value === 'sunday') return 'monday';
  return /^\d+(\.\d+)?$/.test(String(value)) ? '987.00' : `${String(value)}x`;
}
