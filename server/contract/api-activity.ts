import { z } from 'zod';
import { memberNamed } from './api-member.ts';
import { id, instant } from './primitives.ts';

/** Activities in the public API, v1. */

/** What else is told of an activity: a flat list of texts, numbers and yes or no. */
export const activityProperties = z
  .record(
    z.string().min(1).max(40),
    z.union([z.string().max(500), z.number(), z.boolean()], {
      error: 'a text of at most 500 characters, a number, true or false',
    }),
  )
  .refine((properties) => Object.keys(properties).length <= 20, 'at most 20 properties');

export const activityType = z.string().trim().min(1).max(60);

export const activityRequest = z
  .strictObject({
    member: memberNamed,
    type: activityType.meta({
      description:
        'As the live program names it: `review`, `newsletter`, `social_share`…; an activity of your own by its id, with or without `custom:` before it.',
    }),
    external_id: z.string().trim().min(1).max(120).meta({
      description: 'Your own name for it. The same activity told again gives the first answer.',
    }),
    occurred_at: instant
      .nullish()
      .meta({ description: 'Left out: now. Limits count the day on which it happened.' }),
    properties: activityProperties.default({}).meta({
      description:
        'Of an activity of your own, as its rule describes them. `url` says which rule is meant where the program has several of one type.',
    }),
  })
  .meta({
    id: 'ActivityRequest',
    examples: [
      {
        member: { email: 'ada@example.com' },
        type: 'review',
        external_id: 'review-8841',
        properties: { product_id: '8000000000001', stars: 5 },
      },
    ],
  });

export const apiActivity = z
  .object({
    id,
    member_id: id,
    type: z.string(),
    external_id: z.string(),
    occurred_at: instant,
    points: z.int(),
    state: z.enum(['granted', 'refused']),
    reason: z.string().nullable().meta({ description: 'Why it was refused; null: it was not.' }),
  })
  .meta({
    id: 'Activity',
    examples: [
      {
        id: '17',
        member_id: '42',
        type: 'review',
        external_id: 'review-8841',
        occurred_at: '2026-11-03T12:00:00.000Z',
        points: 50,
        state: 'granted',
        reason: null,
      },
    ],
  });
