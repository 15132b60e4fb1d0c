import { z } from 'zod';
import { nextTier, tierBasis, tierBenefits, tierFigure, tierKeeping } from './member-tier.ts';
import { id, instant } from './primitives.ts';

/** Members of the public API, v1. */

export const identityTypes = [
  'customer_id',
  'email',
  'phone',
  'loyalty_id',
  'external_id',
  'stripe_customer_id',
] as const;

const customerId = z
  .string()
  .regex(/^\d{1,20}$/, 'the platform’s numeric id as a string of digits')
  .meta({ example: '7400000000001' });
const stripeCustomerId = z
  .string()
  .regex(/^cus_[A-Za-z0-9]{1,60}$/, 'Stripe’s id of a customer')
  .meta({ example: 'cus_QXg1o8vcGmoR32' });
const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address')
  .meta({ example: 'ada@example.com' });
const phone = z
  .string()
  .max(40)
  .refine(
    (text) => /^\d{7,15}$/.test(text.replaceAll(/\D/g, '')),
    'a phone number of 7 to 15 digits',
  )
  .meta({ example: '+14155550100' });
const ownId = z.string().trim().min(1).max(100);
const name = z.string().trim().max(100);

export const balance = z
  .object({
    available: z.int().meta({ description: 'Can be spent now; below zero only as a debt.' }),
    pending: z.int().meta({ description: 'Earned and not yet spendable.' }),
    held: z.int().meta({ description: 'Set aside for redemptions whose code has not been used.' }),
  })
  .meta({ id: 'Balance' });

export const apiMember = z
  .object({
    id,
    status: z.enum(['active', 'deleted', 'merged']).meta({
      description:
        '`deleted`: their customer is gone, the ledger stays. `merged`: they became the member `merged_into`, who has their points, orders and identities.',
    }),
    merged_into: id.nullable().meta({ description: 'Whom a merged member became.' }),
    identities: z.array(z.object({ type: z.enum(identityTypes), value: z.string() })),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    balance,
    lifetime_points: z.int().meta({ description: 'Issued less revoked, for life.' }),
    tier: tierBenefits
      .extend({
        id: z.string(),
        name: z.string(),
        since: instant,
        locked: z.boolean().meta({ description: 'Given by hand, whatever their figure says.' }),
        progress: z.object({
          basis: tierBasis,
          figure: tierFigure.meta({ description: 'What counts towards the next tier now.' }),
          next: nextTier.nullable(),
          keep: tierKeeping
            .nullable()
            .meta({ description: 'Null: nothing has to be done to keep it.' }),
        }),
      })
      .nullable()
      .meta({ description: 'Null: none, or the program has no tiers.' }),
    next_tier: nextTier.nullable().meta({
      description:
        'The next tier they can reach, also where they have none yet; null: there is none.',
    }),
    next_expiry: z
      .object({ points: z.int(), at: instant })
      .nullable()
      .meta({ description: 'What expires next, and when.' }),
    joined_at: instant,
    consented_at: instant.meta({ description: 'When they agreed to take part: by joining.' }),
  })
  .meta({
    id: 'Member',
    examples: [
      {
        id: '42',
        status: 'active',
        merged_into: null,
        identities: [
          { type: 'customer_id', value: '7400000000001' },
          { type: 'email', value: 'ada@example.com' },
        ],
        first_name: 'Ada',
        last_name: 'Lovelace',
        balance: { available: 350, pending: 0, held: 500 },
        lifetime_points: 850,
        tier: null,
        next_tier: null,
        next_expiry: null,
        joined_at: '2026-11-01T09:30:00.000Z',
        consented_at: '2026-11-01T09:30:00.000Z',
      },
    ],
  });
export type ApiMember = z.infer<typeof apiMember>;

export const apiMemberList = z
  .object({ items: z.array(apiMember), next_cursor: z.string().nullable() })
  .meta({ id: 'MemberList' });

/** Who is meant, in what another system sends: by exactly one identity, or by our own id. */
export const memberNamed = z
  .strictObject({
    id: id.optional(),
    customer_id: customerId.optional(),
    email: email.optional(),
    phone: phone.optional(),
    loyalty_id: ownId.optional(),
    external_id: ownId.optional(),
    stripe_customer_id: stripeCustomerId.optional(),
  })
  .refine((named) => Object.values(named).filter((value) => value !== undefined).length === 1, {
    error: `exactly one of id, ${identityTypes.join(', ')} is needed`,
  });
export type MemberNamed = z.output<typeof memberNamed>;

/** One identity names at most one member, so a question with two could only contradict itself. */
export const memberQuery = z
  .strictObject({
    customer_id: customerId.optional(),
    email: z.string().min(1).max(254).optional(),
    phone: z.string().min(1).max(40).optional(),
    loyalty_id: ownId.optional(),
    external_id: ownId.optional(),
    stripe_customer_id: stripeCustomerId.optional(),
  })
  .refine((query) => Object.values(query).filter((value) => value !== undefined).length === 1, {
    error: `exactly one of ${identityTypes.join(', ')} is needed`,
  });

export const joinRequest = z
  .strictObject({
    customer_id: customerId.nullish(),
    email: email.nullish(),
    phone: phone.nullish(),
    loyalty_id: ownId.nullish(),
    external_id: ownId.nullish(),
    stripe_customer_id: stripeCustomerId.nullish(),
    first_name: name.nullish(),
    last_name: name.nullish(),
    birthday: z.iso.date().nullish(),
    joined_at: instant.nullish(),
    consented_at: instant
      .nullish()
      .meta({ description: 'When they agreed to take part; left out, when they joined.' }),
  })
  .refine((person) => identityTypes.some((type) => (person[type] ?? null) !== null), {
    error: `at least one of ${identityTypes.join(', ')} is needed`,
  })
  .meta({
    id: 'JoinRequest',
    description: 'At least one identity. All of them are taken as proven.',
    examples: [{ email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace' }],
  });
export type JoinRequest = z.infer<typeof joinRequest>;
