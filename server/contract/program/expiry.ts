import { z } from 'zod';

const months = z.int().min(1).max(120);

const perLot = z.strictObject({ kind: z.literal('per_lot'), months });
const inactivity = z.strictObject({ kind: z.literal('inactivity'), months });

/** Days of each month, in a leap year: 29 February is the last of February in the others. */
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const fixedDay = z
  .strictObject({
    kind: z.literal('fixed_day'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    min_months: z.int().min(0).max(120).default(0),
  })
  .check(({ value, issues }) => {
    const last = daysOf[value.month - 1] ?? 31;
    if (value.day > last)
      issues.push({
        code: 'custom',
        input: value.day,
        path: ['day'],
        message: `that month has ${last} days at the most`,
      });
  });

/** When points expire that have no date of their own: the program's `expiry`. */
export const expiryDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  perLot,
  inactivity,
  fixedDay,
]);
