import { z } from 'zod';
import { instant, money } from './primitives.ts';

/** What members, v1 and the admin are told of a tier alike. */

/** By the basis of the program's tiers: money, or a number of points or orders. */
export const tierFigure = z.union([money, z.int()]).meta({
  description: 'Money where tiers qualify by money spent, else a number of points or orders.',
});

export const tierBasis = z.enum(['points_earned', 'money_spent', 'orders_placed']);

export const tierBenefits = z.object({
  multiplier: z
    .number()
    .meta({ description: 'On what orders earn by amount; 1 is nothing extra.' }),
  free_shipping: z.boolean(),
  discount_percent: z
    .int()
    .meta({ description: 'Off every order, at the checkout; 0 is nothing.' }),
  perks: z.array(z.object({ title: z.string(), detail: z.string().nullable() })),
});

export const nextTier = z
  .object({ id: z.string(), name: z.string(), threshold: tierFigure, missing: tierFigure })
  .meta({ id: 'NextTier' });

export const tierKeeping = z
  .object({
    missing: tierFigure.meta({ description: 'Zero: they keep it until `until`, whatever comes.' }),
    until: instant,
    in_grace: z
      .boolean()
      .meta({ description: 'The period is over; its grace runs until `until`.' }),
  })
  .meta({ id: 'TierKeeping' });
