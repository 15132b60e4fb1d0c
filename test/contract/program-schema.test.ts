import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { programDocument } from '../../server/contract/program/program.ts';
import { programSchema } from '../../server/contract/program/program-schema.ts';
import { richProgram } from '../support/rich-program.ts';

/** The examples of the guide, put together as the one document that they are parts of. */
function guideProgram(): unknown {
  const guide = readFileSync(new URL('../../docs/program.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) =>
    JSON.parse(text),
  );
  const [earning, campaign, activities, audience, referrals] = blocks;
  return { ...earning, campaigns: [campaign], activities, ...audience, ...referrals };
}

const shape = z.fromJSONSchema(programSchema() as Parameters<typeof z.fromJSONSchema>[0]);

it.each<[string, unknown]>([
  ['a program that uses every word', richProgram],
  ['the same with every default filled in', programDocument.parse(richProgram)],
  ['the examples of the guide', guideProgram()],
  ['nothing at all', {}],
])('the JSON Schema and the shape both take %s', (_what, document) => {
  expect(programDocument.safeParse(document).error).toBeUndefined();
  expect(shape.safeParse(document).error).toBeUndefined();
});

it.each<[string, object]>([
  ['an unknown key', { earnings: {} }],
  ['a rate of nothing', { earning: { rules: [{ id: 'x', kind: 'per_order', points: 0 }] } }],
  ['an unknown kind', { campaigns: [{ id: 'x', kind: 'lottery', title: 'X', points: 1 }] }],
  [
    'a segment by an unknown field',
    { segments: [{ id: 's', name: 'S', where: { field: 'shoe_size' } }] },
  ],
])('the JSON Schema and the shape both refuse %s', (_what, document) => {
  expect(programDocument.safeParse(document).success).toBe(false);
  expect(shape.safeParse(document).success).toBe(false);
});
