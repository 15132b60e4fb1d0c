import { z } from 'zod';
import type { RfmGroup } from '../../domain/segments/rfm-cells.ts';
import { plainActivityTypes } from './activity.ts';
import { checkCondition } from './check-condition.ts';
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
] as const satisfies readonly RfmGroup[];

const count = z.int().min(0).max(1_000_000_000);
/** A hundred years. */
const days = z.int().min(0).max(36_600);
const empty = 'must not be empty: nobody is in it';
const words = z.array(z.string().trim().min(1).max(255)).min(1, empty).max(100);

const numbers = z.strictObject({
  field: z.enum(['orders', 'balance', 'points_earned', 'referrals']),
  at_least: count.optional(),
  at_most: count.optional(),
});
const ages = z.strictObject({
  field: z.enum(['days_since_last_order', 'days_since_first_order', 'days_since_joined']),
  at_least: days.optional(),
  at_most: days.optional(),
});
const monies = z.strictObject({
  field: z.enum(['spent', 'average_order']),
  at_least: price.optional(),
  at_most: price.optional(),
});
const activityTypes = [...plainActivityTypes, 'birthday'];
const activityType = z
  .string()
  .regex(
    new RegExp(`^(${activityTypes.join('|')}|custom:[a-z0-9][a-z0-9_-]{0,49})$`),
    `must be one of ${activityTypes.join(', ')}, or "custom:" and the id of one of yours`,
  );

const leaf = z
  .discriminatedUnion('field', [
    numbers,
    ages,
    monies,
    z.strictObject({ field: z.enum(['tier', 'tags']), in: words }),
    z.strictObject({
      field: z.literal('country'),
      in: z
        .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code such as NZ'))
        .min(1, empty)
        .max(250),
    }),
    z.strictObject({
      field: z.literal('birthday_month'),
      in: z
        .array(z.string().regex(/^([1-9]|1[0-2])$/, 'a month, "1" to "12"'))
        .min(1, empty)
        .max(12),
    }),
    z.strictObject({
      field: z.literal('rfm'),
      in: z
        .array(z.enum(rfmGroups, `must be one of ${rfmGroups.join(', ')}`))
        .min(1, empty)
        .max(rfmGroups.length),
    }),
    z.strictObject({
      field: z.literal('activity'),
      type: activityType,
      times: z.int().min(1).max(1_000_000).default(1),
      within_days: z.int().min(1).max(3660).optional(),
    }),
  ])
  .check(({ value, issues }) => {
    if ('in' in value || value.field === 'activity') return;
    const refuse = (path: string[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const { at_least, at_most } = value;
    if (at_least === undefined && at_most === undefined)
      return void refuse([], `${value.field} needs at_least or at_most`);
    if (at_least === undefined || at_most === undefined) return;
    const [least, most] = [at_least, at_most].map((end) =>
      typeof end === 'number' ? { amount: end, currency: '' } : end,
    );
    if (least?.currency !== most?.currency)
      refuse(['at_most', 'currency'], 'must be the currency of at_least');
    else if (Number(least?.amount) > Number(most?.amount))
      refuse(['at_most'], 'contradicts at_least: nobody is in this range');
  });

/** What a condition may look at. */
export const segmentFields = leaf.def.options.flatMap(({ shape: { field } }) =>
  'options' in field ? field.options : [...field.values],
);

type Leaf = z.output<typeof leaf>;
export type SegmentConditionInput =
  | z.input<typeof leaf>
  | { all: SegmentConditionInput[] }
  | { any: SegmentConditionInput[] }
  | { not: SegmentConditionInput };
export type SegmentConditionDocument =
  | Leaf
  | { all: SegmentConditionDocument[] }
  | { any: SegmentConditionDocument[] }
  | { not: SegmentConditionDocument };

const groupMax = 20;
const tree: z.ZodType<SegmentConditionDocument, SegmentConditionInput> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(tree).min(1).max(groupMax) }),
    z.strictObject({ any: z.array(tree).min(1).max(groupMax) }),
    z.strictObject({ not: tree }),
    leaf,
  ]),
);

/**
 * Conditions joined with `all`, `any` and `not`. What is wrong is said before the union is asked, which
 * would only say that nothing fits.
 */
export const segmentCondition = z.preprocess((written: SegmentConditionInput, { addIssue }) => {
  for (const { path, message } of checkCondition(written, {
    leaf,
    fields: segmentFields,
    groupMax,
  }))
    addIssue({ code: 'custom', path, message });
  return written;
}, tree);

export const segment = z.strictObject({ id: slug, name: title, where: segmentCondition });
