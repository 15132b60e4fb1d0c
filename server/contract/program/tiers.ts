import { z } from 'zod';
import { currencyCode, money, pointsMax } from '../primitives.ts';
import { language, multiplier, slug, title } from './program-words.ts';

const perks = z
  .array(z.strictObject({ title, detail: z.string().trim().max(300).nullable().default(null) }))
  .max(20);

const level = z.strictObject({
  id: slug,
  name: title,
  /** Money for `money_spent`, a whole number for the other bases; 0: all members; null: only given by hand. */
  threshold: z.union([money, z.int().min(0).max(pointsMax)]).nullable(),
  multiplier: multiplier.default(1),
  entry_points: z.int().min(0).max(pointsMax).default(0),
  entry_repeats: z.boolean().default(false),
  free_shipping: z.boolean().default(false),
  /** Off every order, at the checkout: where the shop’s plan runs functions. */
  discount_percent: z.int().min(0).max(100).default(0),
  perks: perks.default([]),
  /** In other languages of the shop; what is left out is said as it is above. */
  texts: z
    .record(language, z.strictObject({ name: title.optional(), perks: perks.optional() }))
    .optional(),
  hidden: z.boolean().default(false),
});

export const tiers = z
  .strictObject({
    basis: z.enum(['points_earned', 'money_spent', 'orders_placed']),
    currency: currencyCode.nullable().default(null),
    window: z
      .enum(['lifetime', 'calendar_year', 'rolling_12_months', 'year_from_entry'])
      .default('rolling_12_months'),
    grace_days: z.int().min(0).max(365).default(30),
    downgrade: z.enum(['one_step', 'to_figure']).default('to_figure'),
    levels: z.array(level).min(1).max(20),
  })
  .check(({ value, issues }) => {
    const refuse = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    let below: { name: string; amount: number } | null = null;
    value.levels.forEach(({ threshold, name }, at) => {
      if (threshold === null) return;
      const path = ['levels', at, 'threshold'];
      const isMoney = typeof threshold !== 'number';
      if (isMoney !== (value.basis === 'money_spent'))
        return refuse(path, isMoney ? 'must be a whole number' : 'must be an amount of money');
      if (isMoney && value.currency !== null && threshold.currency !== value.currency)
        return refuse([...path, 'currency'], `must be ${value.currency}`);
      const amount = isMoney ? Number(threshold.amount) : threshold;
      if (below !== null && amount <= below.amount)
        refuse(
          path,
          `overlaps with "${below.name}": each tier must ask for more than the one before`,
        );
      below = { name, amount };
      return undefined;
    });
    const currencies = new Set(
      value.levels.flatMap(({ threshold }) =>
        threshold === null || typeof threshold === 'number' ? [] : [threshold.currency],
      ),
    );
    if (currencies.size > 1) refuse(['levels'], 'thresholds must all be in one currency');
  });
