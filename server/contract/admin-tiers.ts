import { z } from 'zod';
import { nextTier, tierBasis, tierBenefits, tierFigure, tierKeeping } from './member-tier.ts';
import { instant } from './primitives.ts';

/** `GET /tiers`: the tiers of the live program, lowest first; null: it has none. */
export const adminTiers = z.object({
  ladder: z
    .object({
      basis: tierBasis,
      currency: z.string().nullable(),
      window: z.enum(['lifetime', 'calendar_year', 'rolling_12_months', 'year_from_entry']),
      grace_days: z.int(),
      downgrade: z.enum(['one_step', 'to_figure']),
      levels: z.array(
        tierBenefits.extend({
          id: z.string(),
          name: z.string(),
          /** Null: only given by hand. */
          threshold: tierFigure.nullable(),
          entry_points: z.int(),
          hidden: z.boolean(),
          members: z.int(),
        }),
      ),
    })
    .nullable(),
});
export type AdminTiers = z.infer<typeof adminTiers>;

/** `GET /members/:id/tier`, `POST /members/:id/tier`. */
export const adminMemberTier = z.object({
  /** Null: the live program has no tiers. */
  standing: z
    .object({
      basis: tierBasis,
      /** Null: none. */
      tier: z.object({ id: z.string(), name: z.string(), since: instant }).nullable(),
      /** Given, or refused, by hand whatever the figure says. */
      locked: z.boolean(),
      figure: tierFigure,
      next: nextTier.nullable(),
      keep: tierKeeping.nullable(),
    })
    .nullable(),
  /** What staff can give. */
  choices: z.array(z.object({ id: z.string(), name: z.string(), by_hand_only: z.boolean() })),
  /** How they came to each tier they had, newest first, 50 at most. */
  periods: z.array(
    z.object({
      /** Null: a time without a tier, after one. */
      tier: z.object({ id: z.string(), name: z.string() }).nullable(),
      began_at: instant,
      ended_at: instant.nullable(),
      how: z.enum(['qualified', 'kept', 'lost', 'given', 'taken', 'program', 'imported', 'merged']),
      reason: z.string().nullable(),
      actor: z.string().nullable(),
    }),
  ),
});
export type AdminMemberTier = z.infer<typeof adminMemberTier>;

/** Null takes the tier away: with a lock for good, without one the member is where their figure puts them. */
export const giveTierRequest = z.strictObject({
  tier_id: z.string().min(1).max(50).nullable(),
  locked: z.boolean(),
  reason: z.string().trim().min(3).max(200),
});
export type GiveTierRequest = z.infer<typeof giveTierRequest>;
