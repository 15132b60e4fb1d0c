import { z } from 'zod';
import { price, slug, title } from './program-words.ts';

/** Groups of members by recency, frequency and money spent, ready-made. */
export const rfmGroups = [
  'champions',
  'loyal',
  'promising',
  'new',
  'needs_attention',
  'at_risk',
  'lost',
] as const;

const count = z.int().min(0).max(1_000_000_000);
const range = { at_least: count.optional(), at_most: count.optional() };
const words = z.array(z.string().trim().min(1).max(255)).min(1).max(100);

const numbers = z.strictObject({
  field: z.enum([
    'orders',
    'days_since_last_order',
    'days_since_first_order',
    'days_since_joined',
    'balance',
    'points_earned',
    'referrals',
  ]),
  ...range,
});
const monies = z.strictObject({
  field: z.enum(['spent', 'average_order']),
  at_least: price.optional(),
  at_most: price.optional(),
});

const leaf = z
  .discriminatedUnion('field', [
    numbers,
    monies,
    z.strictObject({ field: z.enum(['tier', 'tags']), in: words }),
    z.strictObject({
      field: z.literal('country'),
      in: z
        .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code such as NZ'))
        .min(1)
        .max(250),
    }),
    z.strictObject({
      field: z.literal('birthday_month'),
      in: z
        .array(z.string().regex(/^([1-9]|1[0-2])$/, 'a month, "1" to "12"'))
        .min(1)
        .max(12),
    }),
    z.strictObject({ field: z.literal('rfm'), in: z.array(z.enum(rfmGroups)).min(1).max(7) }),
    z.strictObject({
      field: z.literal('activity'),
      type: z.string().min(1).max(60),
      times: z.int().min(1).max(1_000_000).default(1),
      within_days: z.int().min(1).max(3660).optional(),
    }),
  ])
  .check(({ value, issues }) => {
    if (!('at_least' in value || 'at_most' in value)) {
      if (!('in' in value) && value.field !== 'activity')
        issues.push({
          code: 'custom',
          input: value,
          path: [],
          message: `${value.field} needs at_least or at_most`,
        });
      return;
    }
    const { at_least, at_most } = value;
    if (at_least === undefined || at_most === undefined) return;
    const least = typeof at_least === 'number' ? at_least : Number(at_least.amount);
    const most = typeof at_most === 'number' ? at_most : Number(at_most.amount);
    if (least > most)
      issues.push({
        code: 'custom',
        input: value,
        path: ['at_most'],
        message: 'contradicts at_least: nobody is in this range',
      });
  });

export type SegmentConditionInput =
  | z.input<typeof leaf>
  | { all: SegmentConditionInput[] }
  | { any: SegmentConditionInput[] }
  | { not: SegmentConditionInput };
export type SegmentConditionDocument =
  | z.output<typeof leaf>
  | { all: SegmentConditionDocument[] }
  | { any: SegmentConditionDocument[] }
  | { not: SegmentConditionDocument };

/** Conditions joined with `all`, `any` and `not`. */
export const segmentCondition: z.ZodType<SegmentConditionDocument, SegmentConditionInput> = z.lazy(
  () =>
    z.union([
      z.strictObject({ all: z.array(segmentCondition).min(1).max(20) }),
      z.strictObject({ any: z.array(segmentCondition).min(1).max(20) }),
      z.strictObject({ not: segmentCondition }),
      leaf,
    ]),
);

export const segment = z.strictObject({ id: slug, name: title, where: segmentCondition });
export type SegmentDocument = z.output<typeof segment>;
