import { z } from 'zod';
import { pointsMax, positivePoints } from '../primitives.ts';
import { conditions } from './conditions.ts';
import { caps, multiplier, productFilter, slug, standing, title, titles } from './program-words.ts';

const terms = {
  id: slug,
  title,
  texts: titles,
  when: conditions,
  days_of_month: z.array(z.int().min(1).max(31)).max(31).default([]),
  caps,
  budget_points: z.int().min(1).max(pointsMax).nullable().default(null),
  stacking: z.enum(['exclusive', 'add']).default('exclusive'),
  ...standing,
};

export const campaign = z.discriminatedUnion('kind', [
  z.strictObject({
    ...terms,
    kind: z.literal('multiplier'),
    multiplier,
    products: productFilter.nullable().default(null),
  }),
  z.strictObject({
    ...terms,
    kind: z.literal('flat'),
    points: positivePoints,
    products: productFilter.nullable().default(null),
  }),
]);
export type CampaignDocument = z.output<typeof campaign>;
