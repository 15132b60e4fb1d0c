import { z } from 'zod';
import { positivePoints } from '../primitives.ts';
import { slug, title, titles } from './program-words.ts';

const times = z.int().min(1).max(1_000_000).nullable().default(null);

const terms = {
  points: positivePoints,
  title: title.nullable().default(null),
  texts: titles,
  limits: z
    .strictObject({ per_day: times, per_month: times, per_year: times, lifetime: times })
    .prefault({}),
  cooldown_hours: z.int().min(0).max(87_600).default(0),
  tiers: z.array(slug).max(20).default([]),
  segments: z.array(slug).max(20).default([]),
};

export const plainActivityTypes = [
  'sign_up',
  'anniversary',
  'newsletter',
  'review',
  'social_follow',
  'social_share',
  'profile_complete',
  'referral',
] as const;

const property = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'lower-case letters, digits and "_"'),
  kind: z.enum(['text', 'number', 'boolean']),
  required: z.boolean().default(false),
  one_of: z.array(z.string().max(100)).max(50).default([]),
  minimum: z.number().nullable().default(null),
  maximum: z.number().nullable().default(null),
});

export const activity = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...terms,
      type: z.enum(plainActivityTypes),
      url: z
        .url({ protocol: /^https$/ })
        .max(500)
        .nullable()
        .default(null),
    }),
    z.strictObject({
      ...terms,
      type: z.literal('birthday'),
      blackout_days: z.int().min(0).max(365).default(30),
    }),
    z.strictObject({
      ...terms,
      type: z.literal('custom'),
      id: slug,
      properties: z.array(property).max(20).default([]),
      points_per: z.string().nullable().default(null),
    }),
  ])
  .check(({ value, issues }) => {
    if (value.type !== 'custom') return;
    const refuse = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    value.properties.forEach((one, at) => {
      if (value.properties.findIndex(({ name }) => name === one.name) < at)
        refuse(['properties', at, 'name'], 'another property has this name already');
      if (one.kind !== 'text' && one.one_of.length > 0)
        refuse(['properties', at, 'one_of'], 'is for texts only');
      if (one.kind !== 'number' && (one.minimum !== null || one.maximum !== null))
        refuse(['properties', at, 'minimum'], 'minimum and maximum are for numbers only');
      if (one.minimum !== null && one.maximum !== null && one.minimum > one.maximum)
        refuse(['properties', at, 'maximum'], 'must not be below minimum');
    });
    if (value.points_per === null) return;
    const counted = value.properties.find(({ name }) => name === value.points_per);
    if (counted?.kind !== 'number' || !counted.required || (counted.minimum ?? -1) < 0)
      refuse(
        ['points_per'],
        'must name a required number among the properties, with a minimum of 0 or more',
      );
  });
