import { z } from 'zod';
import { id, instant, money, positivePoints } from './primitives.ts';
import { rewardDocument, rewardKinds } from './program/reward.ts';
import { redemptionStatus } from './storefront-reward.ts';

/** Rewards and redemptions of the public API, v1. */

/** Beside what the program says of a reward. */
const told = {
  left: z.int().nullable().meta({
    description: 'How many are left for everybody; null when there is no end.',
  }),
  for_member: z
    .object({
      points: z.int().meta({
        description: 'What it costs this member; of a variable reward the least.',
      }),
      most_points: z.int().meta({
        description:
          'The most that can be spent at once: the price again, but for a variable reward.',
      }),
      points_step: z.int().nullable().meta({
        description: 'What a step of a variable reward costs this member; else null.',
      }),
      obstacle: z.object({ code: z.string(), detail: z.string() }).nullable().meta({
        description: 'Why they can’t have it now, whatever their points; null: they can.',
      }),
    })
    .nullable()
    .meta({ description: 'Null unless `member_id` was asked for.' }),
};

const [
  amountOff,
  amountOffVariable,
  percentageOff,
  freeShipping,
  freeProduct,
  giftCard,
  storeCredit,
  custom,
] = rewardDocument.options;

export const apiReward = z
  .discriminatedUnion('kind', [
    amountOff.extend(told),
    amountOffVariable.extend(told),
    percentageOff.extend(told),
    freeShipping.extend(told),
    freeProduct.extend(told),
    giftCard.extend(told),
    storeCredit.extend(told),
    custom.extend(told),
  ])
  .meta({
    id: 'Reward',
    examples: [
      {
        id: 'five-off',
        kind: 'amount_off',
        title: '$5 off',
        description: null,
        image_url: null,
        texts: { de: { title: '5 $ Rabatt', description: null } },
        audience: { tiers: [], segments: [] },
        channels: [],
        from: null,
        until: null,
        stock: 100,
        limit: { times: 1, per: 'month' },
        code_prefix: 'REG-',
        points: 500,
        prices: [{ tier: 'gold', points: 400 }],
        minimum_order: null,
        code_days: 30,
        combines_with: {
          order_discounts: false,
          product_discounts: false,
          shipping_discounts: true,
        },
        value: { amount: '5.00', currency: 'USD' },
        products: null,
        left: 63,
        for_member: { points: 400, most_points: 400, points_step: null, obstacle: null },
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
    basket: money.optional().meta({
      description:
        'What the goods in the basket come to: minimum orders are held against it, and a percentage with a maximum is measured by it.',
    }),
    channel: z.string().trim().min(1).max(50).optional().meta({
      description: 'Where it is asked for: `web`, `pos`, `stripe`… Left out, it is not asked.',
    }),
    connection_id: id.optional().meta({
      description: 'The connection that issues it; left out, the shop’s own platform.',
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
    kind: z.enum(rewardKinds),
    title: z.string(),
    status: redemptionStatus.meta({
      description: '`held`: it is being made; `issued`: the member has it.',
    }),
    points: z.int(),
    returned_points: z.int().meta({
      description:
        'Of a used one: what came back when its order was refunded or cancelled, or when it was taken back untouched.',
    }),
    value: money.nullable().meta({
      description: 'Null where nobody knows before the checkout.',
    }),
    percent: z.int().nullable(),
    minimum_order: money.nullable().meta({ description: 'What the order must come to.' }),
    discount: z
      .object({
        kind: z.enum(['code', 'gift_card', 'store_credit', 'voucher']),
        code: z.string().nullable().meta({
          description:
            'Of a voucher its number, which staff asks for. Null of store credit, which has none.',
        }),
        expires_at: instant.nullable().meta({ description: 'Null: never.' }),
      })
      .nullable()
      .meta({ description: 'Null until it has been made.' }),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
    ending: z.enum(['failed', 'cancelled', 'expired']).nullable().meta({
      description: 'How it is to end: its points come back once what was made is confirmed dead.',
    }),
    parked: z.boolean().meta({
      description:
        'It can’t be told what the platform has done: its points stay held until staff has looked.',
    }),
    channel: z.string().nullable(),
    connection_id: z.string().nullable(),
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
        kind: 'amount_off',
        title: '$5 off',
        status: 'issued',
        points: 500,
        returned_points: 0,
        value: { amount: '5.00', currency: 'USD' },
        percent: null,
        minimum_order: null,
        discount: {
          kind: 'code',
          code: 'REG-7KQ2-M9XD-4TRA',
          expires_at: '2026-12-03T12:00:00.000Z',
        },
        failure: null,
        ending: null,
        parked: false,
        channel: 'web',
        connection_id: null,
        order_id: null,
        created_at: '2026-11-03T12:00:00.000Z',
      },
    ],
  });
export type ApiRedemption = z.infer<typeof apiRedemption>;
