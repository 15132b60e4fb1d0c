import { z } from 'zod';
import { price, slug } from './program-words.ts';

const dayMs = 86_400_000;
const localText = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })], {
  error: 'a day or a time of the shop: "2026-12-01" or "2026-12-01T18:30"',
});

/** Wall-clock time of the shop: `2026-12-01T18:30`. */
const localTime = z.string().check(({ value, issues }) => {
  const { error } = localText.safeParse(value);
  for (const { message } of error?.issues ?? [])
    issues.push({ code: 'custom', input: value, path: [], message });
});

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day alone is meant from its first minute on. */
export const fromTime = localTime.overwrite((text) => (isDay(text) ? `${text}T00:00` : text));

/** A day alone is meant with its last minute: until before the next one. */
export const untilTime = localTime.overwrite((text) =>
  isDay(text) ? `${new Date(Date.parse(text) + dayMs).toISOString().slice(0, 10)}T00:00` : text,
);

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "09:30"');

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const words = z.array(z.string().trim().min(1).max(255)).max(100).default([]);

/** When and for whom something holds: every part that is given must hold. */
export const conditions = z
  .strictObject({
    channels: words,
    minimum_order: price.nullable().default(null),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code such as NZ'))
      .max(250)
      .default([]),
    customer_tags: z.strictObject({ any: words, none: words }).prefault({}),
    tiers: z.array(slug).max(20).default([]),
    segments: z.array(slug).max(20).default([]),
    from: fromTime.nullable().default(null),
    until: untilTime.nullable().default(null),
    weekdays: z.array(z.enum(weekdays)).max(7).default([]),
    hours: z.strictObject({ from: hour, until: hour }).nullable().default(null),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const { from, until, hours, customer_tags } = value;
    if (from !== null && until !== null && until <= from)
      refuse(['until'], 'ends before it starts: it must be later than from');
    if (hours !== null && hours.from === hours.until)
      refuse(['hours', 'until'], 'is the same as from: leave hours out to mean the whole day');
    const both = customer_tags.any.find((tag) => customer_tags.none.includes(tag));
    if (both !== undefined)
      refuse(['customer_tags', 'none'], `contradicts any: "${both}" is in both`);
  })
  .prefault({});
export type ConditionsDocument = z.output<typeof conditions>;
