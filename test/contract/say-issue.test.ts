import { expect, it } from 'vitest';
import { z } from 'zod';
import { instant, positivePoints } from '../../server/contract/primitives.ts';

const shape = z.strictObject({
  points: positivePoints,
  title: z.string().min(2).max(3),
  codes: z.array(z.string()).max(1),
  kind: z.enum(['a', 'b']),
  only: z.literal('this'),
  at: instant,
  day: z.iso.date(),
  own: z.string().regex(/^x/, 'begins with an x'),
  names: z.record(z.string().regex(/^x/, 'begins with an x'), z.string()),
});

it.each([
  ['points', 0, 'must be at least 1'],
  ['points', 1.5, 'must be a whole number'],
  ['points', 'many', 'must be a number'],
  ['title', 'a', 'must have at least 2 characters'],
  ['title', 'abcd', 'must have at most 3 characters'],
  ['codes', ['a', 'b'], 'must have at most 1 entry'],
  ['codes', 'a', 'must be a list'],
  ['kind', 'c', 'must be one of "a", "b"'],
  ['only', 'that', 'must be "this"'],
  ['at', 'noon', 'must be an instant such as 2026-12-01T10:00:00Z'],
  ['day', 'today', 'must be a day such as 2026-12-01'],
  ['own', 'y', 'begins with an x'],
  ['own', undefined, 'is missing'],
  ['names', { y: '' }, 'begins with an x'],
])('says of %s %j that it %s', (field, value, message) => {
  const { error } = shape.safeParse({ [field]: value });
  const said = error?.issues.filter(({ path }) => path[0] === field).map((issue) => issue.message);
  expect(said).toEqual([message]);
});
