import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Outside } from '../support/outside.ts';

const shop = 'imports.myshopify.com';
const file = path.join(os.tmpdir(), `members-${process.pid}.csv`);

let outside: Outside;

beforeAll(async () => {
  outside = await Outside.open();
  await outside.connect(shop);
}, 120_000);

afterAll(() => outside.close(), 60_000);

const importFile = (...flags: string[]) =>
  outside.cli(['members', 'import', '--shop', shop, file, ...flags], { silent: true });

it('imports a file of members in place, tries it before, and ends with 1 when rows are refused', async () => {
  await writeFile(file, 'email,points\nann@example.com,120\nnonsense,5\n');
  const refused = await importFile();
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stdout).toContain('row 3 email: is no e-mail address');
  expect(refused.stdout).toContain('nothing was imported');

  await writeFile(file, 'email,points\nann@example.com,120\n');
  const tried = await importFile('--dry-run', '--json');
  expect(JSON.parse(tried.stdout)).toMatchObject({
    dry_run: true,
    counts: { members: 1, points: 120 },
  });
  const done = await importFile('--json');
  expect(done.code).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({
    state: 'done',
    counts: { members: 1, points: 120, skipped: 0 },
  });
  const again = await importFile('--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ counts: { members: 0, points: 0, skipped: 1 } });
}, 120_000);
