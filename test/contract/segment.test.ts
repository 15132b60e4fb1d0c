import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblems } from '../../server/base/field-problems.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { segment, segmentCondition, segmentFields } from '../../server/contract/program/segment.ts';

const often = { field: 'orders', at_least: 3 };

function problemsOf(where: unknown): Record<string, string> {
  const parsed = segment.safeParse({ id: 'a', name: 'A', where });
  const problems = parsed.success ? [] : fieldProblems(parsed.error.issues);
  return Object.fromEntries(problems.map(({ path, message }) => [path, message]));
}

describe('a segment', () => {
  it('joins conditions with all, any and not', () => {
    const where = {
      all: [
        { any: [often, { field: 'spent', at_least: { amount: '100.00', currency: 'USD' } }] },
        { not: { field: 'tags', in: ['wholesale'] } },
        { field: 'activity', type: 'review' },
        { field: 'activity', type: 'custom:visit', times: 2, within_days: 30 },
      ],
    };
    expect(problemsOf(where)).toEqual({});
    expect(segmentCondition.parse({ field: 'activity', type: 'review' })).toMatchObject({
      times: 1,
    });
  });

  it('refuses an unknown field by its path, and names those that there are', () => {
    expect(problemsOf({ all: [often, { not: { field: 'shoe_size', at_least: 44 } }] })).toEqual({
      'where.all[1].not.field': `must be one of ${segmentFields.join(', ')}`,
    });
    expect(segmentFields).toContain('days_since_last_order');
  });

  it('says every problem at once', () => {
    expect(
      problemsOf({
        any: [
          { field: 'orders', at_least: 9, at_most: 2 },
          { field: 'orders' },
          { field: 'tags', in: [] },
          { field: 'country', in: ['New Zealand'] },
          { field: 'orders', at_least: 1, in: ['gold'] },
          { field: 'activity', type: 'jumping' },
          { field: 'rfm', in: ['kings'] },
        ],
      }),
    ).toMatchObject({
      'where.any[0].at_most': 'contradicts at_least: nobody is in this range',
      'where.any[1]': 'orders needs at_least or at_most',
      'where.any[2].in': 'must not be empty: nobody is in it',
      'where.any[3].in[0]': 'an ISO 3166 code such as NZ',
      'where.any[4].in': 'does not belong to orders',
      'where.any[5].type': expect.stringContaining('must be one of sign_up, anniversary'),
      'where.any[6].in[0]': expect.stringContaining('must be one of champions, loyal'),
    });
  });

  it('refuses money of two currencies in one range', () => {
    const spent = (amount: string, currency: string) => ({ amount, currency });
    expect(
      problemsOf({ field: 'spent', at_least: spent('10', 'USD'), at_most: spent('5', 'EUR') }),
    ).toEqual({ 'where.at_most.currency': 'must be the currency of at_least' });
  });

  it('says what a condition looks like where there is none', () => {
    for (const where of [3, null, [], {}, { every: [often] }])
      expect(Object.values(problemsOf(where))).toEqual([
        expect.stringContaining('must be {"all": […]}, {"any": […]}'),
      ]);
    expect(problemsOf({ all: [often], any: [often] })).toEqual({
      'where.any': 'can’t stand beside "all": join them with "all" or "any"',
    });
    expect(problemsOf({ all: [] })).toEqual({
      'where.all': 'must be a list of 1 to 20 conditions',
    });
  });

  it('lies five levels deep and looks at fifty fields at the most', () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? often : { not: nested(levels - 1) };
    expect(problemsOf(nested(5))).toEqual({});
    expect(Object.values(problemsOf(nested(6)))).toEqual(['lies too deep: 5 levels at the most']);
    const wide = (leaves: number) => ({
      any: [0, 20, 40].map((from) => ({
        all: Array.from({ length: Math.min(20, leaves - from) }, () => often),
      })),
    });
    expect(problemsOf(wide(50))).toEqual({});
    expect(problemsOf(wide(60))).toEqual({
      'where.any[2].all[10]': 'is one too many: a segment looks at 50 fields at the most',
    });
  });

  it('has a JSON Schema that knows of itself', () => {
    const schema = JSON.stringify(z.toJSONSchema(programDocument, { io: 'input' }));
    expect(schema).toContain('"not":{"$ref":"#/$defs/');
    expect(schema).toContain('days_since_last_order');
  });
});
