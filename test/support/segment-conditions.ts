import fc, { type Arbitrary } from 'fast-check';
import type { SegmentCondition } from '../../server/domain/program/segment.ts';

const depthMax = 3;

/** At least one end; the lower one is not above the upper. */
function range(most: number): Arbitrary<{ atLeast?: number; atMost?: number }> {
  const figure = fc.nat(most);
  return fc.oneof(
    figure.map((atLeast) => ({ atLeast })),
    figure.map((atMost) => ({ atMost })),
    fc.tuple(figure, figure).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
  );
}

const some = <Word>(...words: Word[]) => fc.subarray(words, { minLength: 1 });

const money = fc
  .tuple(range(60_000), fc.constantFrom('USD', 'USD', 'USD', 'EUR'))
  .map(([{ atLeast, atMost }, currency]) => ({
    ...(atLeast !== undefined && { atLeast: { minor: atLeast, currency } }),
    ...(atMost !== undefined && { atMost: { minor: atMost, currency } }),
  }));

const leaf: Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({ field: fc.constantFrom('orders', 'referrals'), range: range(6) }).map(flat),
  fc.record({ field: fc.constantFrom('balance', 'points_earned'), range: range(900) }).map(flat),
  fc
    .record({
      field: fc.constantFrom(
        'days_since_last_order',
        'days_since_first_order',
        'days_since_joined',
      ),
      range: range(400),
    })
    .map(flat),
  fc.record({ field: fc.constantFrom('spent', 'average_order'), range: money }).map(flat),
  some('gold', 'silver', 'no-such').map((tiers): SegmentCondition => ({
    field: 'tier',
    in: tiers,
  })),
  some('vip', 'Wholesale', 'none-such').map((tags): SegmentCondition => ({
    field: 'tags',
    in: tags,
  })),
  some('NZ', 'DE', 'XX').map((countries): SegmentCondition => ({
    field: 'country',
    in: countries,
  })),
  some('1', '2', '11', '12').map((months): SegmentCondition => ({
    field: 'birthday_month',
    in: months,
  })),
  some('champions', 'loyal', 'promising', 'new', 'needs_attention', 'at_risk', 'lost').map(
    (groups): SegmentCondition => ({ field: 'rfm', in: groups }),
  ),
  fc
    .tuple(
      fc.constantFrom('review', 'custom:visit'),
      fc.integer({ min: 1, max: 3 }),
      fc.option(fc.nat(60)),
    )
    .map(([type, times, withinDays]): SegmentCondition => ({
      field: 'activity',
      type,
      times,
      ...(withinDays !== null && { withinDays: withinDays + 1 }),
    })),
);

function flat<Field extends string, Range extends object>(given: { field: Field; range: Range }) {
  return { field: given.field, ...given.range };
}

/** Any condition, its figures near those of `segmentedMembers`. */
export const conditions: Arbitrary<SegmentCondition> = fc.letrec<{ node: SegmentCondition }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: depthMax, depthIdentifier: 'condition' },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  }),
).node;
