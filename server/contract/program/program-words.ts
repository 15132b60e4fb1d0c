import { z } from 'zod';
import { money, pointsMax } from '../primitives.ts';

/** The small words of which the program document is made. */

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, 'lower-case letters, digits, "-" and "_", at most 50');

export const title = z.string().trim().min(1).max(80);

export const language = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z][A-Za-z]{1,3})?$/, 'a language such as "de" or "pt-BR"');

/** The title in other languages of the shop. */
export const titles = z.record(language, z.strictObject({ title })).optional();

/** Money above zero. That it is no finer than its currency is checked where the program is read. */
export const price = money.refine(({ amount }) => !/^[0.]+$/.test(amount), {
  path: ['amount'],
  message: 'must be above 0',
});

/** `1.5` is half as much again. Hundredths count. */
export const multiplier = z
  .number()
  .min(0.01)
  .max(100)
  .refine(
    (factor) => Math.abs(factor * 100 - Math.round(factor * 100)) < 1e-9,
    'has two decimals at the most',
  );

const words = (max: number) => z.array(z.string().trim().min(1).max(255)).max(max).default([]);

/** Products that any of these names. Collections by id or handle. */
export const productFilter = z
  .strictObject({
    products: words(250),
    collections: words(50),
    vendors: words(50),
    types: words(50),
    tags: words(50),
  })
  .refine((filter) => Object.values(filter).some((list) => list.length > 0), {
    message: 'names no product: give products, collections, vendors, types or tags',
  });

const limit = z.int().min(1).max(pointsMax).nullable().default(null);

/** The most points for one member. */
export const caps = z
  .strictObject({ per_order: limit, per_day: limit, per_month: limit, lifetime: limit })
  .check(({ value, issues }) => {
    const rising = ['per_order', 'per_day', 'per_month', 'lifetime'] as const;
    const given = rising.flatMap((name) => {
      const most = value[name];
      return most === null ? [] : [{ name, most }];
    });
    given.forEach(({ name, most }, at) => {
      const wider = given[at + 1];
      if (wider !== undefined && most > wider.most)
        issues.push({
          code: 'custom',
          input: most,
          path: [name],
          message: `can never be reached: ${wider.name} is ${wider.most}`,
        });
    });
  })
  .prefault({});

export const standing = {
  /** Higher is asked first; among equals the document's order counts. */
  priority: z.int().min(-1000).max(1000).default(0),
};
