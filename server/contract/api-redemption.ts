import { z } from 'zod';
import { id, instant, money, positivePoints } from './primitives.ts';

/** Rewards and redemptions of the public API, v1. */

const amountOff = z.object({
  id: z.string(),
  kind: z.literal('amount_off'),
  title: z.string(),
  points: z.int(),
  value: money,
  minimum_order: money.nullable(),
});

const amountOffVariable = z.object({
  id: z.string(),
  kind: z.literal('amount_off_variable'),
  title: z.string(),
  points_step: z.int(),
  value_step: money.meta({ description: 'What each `points_step` is worth.' }),
  min_points: z.int(),
  max_points: z.int(),
  minimum_order: money.nullable(),
});

export const apiReward = z.discriminatedUnion('kind', [amountOff, amountOffVariable]).meta({
  id: 'Reward',
  examples: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
      minimum_order: null,
    },
  ],
});
export type ApiReward = z.infer<typeof apiReward>;

export const apiRewardList = z
  .object({ items: z.array(apiReward), next_cursor: z.string().nullable() })
  .meta({ id: 'RewardList' });

export const redemptionRequest = z
  .strictObject({
    member_id: id,
    reward_id: z.string().min(1).max(50),
    points: positivePoints.optional().meta({
      description: 'How many points to turn into a discount: for a variable reward only.',
    }),
  })
  .meta({
    id: 'RedemptionRequest',
    examples: [{ member_id: '42', reward_id: 'five-off' }],
  });

export const apiRedemption = z
  .object({
    id,
    member_id: id,
    reward_id: z.string(),
    title: z.string(),
    status: z
      .enum(['requested', 'held', 'issued', 'used', 'failed', 'cancelled', 'expired', 'returned'])
      .meta({ description: '`held`: the code is being made; `issued`: it can be used.' }),
    points: z.int(),
    returned_points: z.int().meta({
      description: 'Of a used one: what came back when its order was refunded or cancelled.',
    }),
    value: money,
    discount: z
      .object({ kind: z.literal('code'), code: z.string(), expires_at: instant })
      .nullable()
      .meta({ description: 'Null until the platform has made it.' }),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
    ending: z.enum(['failed', 'cancelled', 'expired']).nullable().meta({
      description: 'How it is to end: its points come back once its code is confirmed dead.',
    }),
    order_id: z.string().nullable().meta({ description: 'The order that used the code.' }),
    created_at: instant,
  })
  .meta({
    id: 'Redemption',
    examples: [
      {
        id: '0193b0f4-1b2c-7d3e-8f4a-5b6c7d8e9f00',
        member_id: '42',
        reward_id: 'five-off',
        title: '$5 off',
        status: 'issued',
        points: 500,
        returned_points: 0,
        value: { amount: '5.00', currency: 'USD' },
        discount: {
          kind: 'code',
          code: 'REG-7KQ2-M9XD-4TRA',
          expires_at: '2026-12-03T12:00:00.000Z',
        },
        failure: null,
        ending: null,
        order_id: null,
        created_at: '2026-11-03T12:00:00.000Z',
      },
    ],
  });
export type ApiRedemption = z.infer<typeof apiRedemption>;
