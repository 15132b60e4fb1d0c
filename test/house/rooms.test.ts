import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Cruise, cruise } from '../support/cruise.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['server', 'webhooks', 'admin-extension', 'storefront-widget', 'test'];
const rules: { forbidden: { name: string; comment: string }[] } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

/** For each rule one import that it must catch: the file, and what it imports. */
const violations: Record<string, [file: string, line: string]> = {
  'domain-is-a-leaf': ['server/domain/a.ts', "import '../base/clock.ts';"],
  'webhooks-is-a-leaf': [
    'webhooks/a.ts',
    "import type { Award } from '../server/domain/award.ts';",
  ],
  'contract-knows-the-domain-only': ['server/contract/a.ts', "import '../store/members.ts';"],
  'base-lies-under-everything': ['server/base/a.ts', "import '../domain/award.ts';"],
  'store-writes-and-does-not-decide': ['server/store/a.ts', "import '../operations/settle.ts';"],
  'commerce-has-no-tables': ['server/commerce/a.ts', "import '../store/members.ts';"],
  'notify-does-not-decide-whom': ['server/notify/a.ts', "import '../store/members.ts';"],
  'operations-look-down': ['server/operations/a.ts', "import '../jobs/worker.ts';"],
  'jobs-are-one-way-in': ['server/jobs/a.ts', "import '../http/router.ts';"],
  'http-is-one-way-in': ['server/http/a.ts', "import '../jobs/worker.ts';"],
  'admin-sees-the-contract-only': ['admin-extension/a.ts', "import '../server/domain/award.ts';"],
  'till-shares-the-parts-of-extensions': [
    'admin-extension/extensions/pos/b.ts',
    "import '../../../storefront-widget/panel.ts';",
  ],
  'widget-sees-the-contract-only': ['storefront-widget/a.ts', "import '../server/base/clock.ts';"],
  'domain-is-pure': ['server/domain/b.ts', "import 'node:fs';"],
  'contract-takes-types-of-the-domain': ['server/contract/b.ts', "import '../domain/award.ts';"],
  'operations-make-no-calls': ['server/operations/b.ts', "import '../commerce/commerce.ts';"],
  'only-the-store-speaks-sql': ['server/http/b.ts', "import 'pg';"],
  'only-notify-sends-mail': ['server/jobs/d.ts', "import 'nodemailer';"],
  'http-does-not-migrate': ['server/http/c.ts', "import '../store/migrate.ts';"],
  'composition-root-is-the-top': ['server/http/d.ts', "import '../app.ts';"],
  'widget-takes-types-and-paths': [
    'storefront-widget/b.ts',
    "import '../server/contract/storefront.ts';",
  ],
  'widget-stays-small': ['storefront-widget/c.ts', "import 'zod';"],
  'extensions-take-types-and-paths': [
    'admin-extension/extensions/pos/a.ts',
    "import '../../../server/contract/storefront.ts';",
  ],
  'extensions-stand-alone': ['admin-extension/c.ts', "import './extensions/pos/till.ts';"],
  'only-ui-names-polaris': ['admin-extension/b.ts', "import '@shopify/polaris';"],
  'nothing-imports-tests': ['server/http/e.ts', "import '../../test/helper.ts';"],
  'no-cycles': ['server/jobs/b.ts', "import type { C } from './c.ts'; export type B = C;"],
  'no-cycles-between-folders': ['server/http/x/one.ts', "import '../y/two.ts';"],
  'production-needs-no-development-packages': ['server/http/f.ts', "import 'vite';"],
  'not-to-unresolvable': ['server/http/g.ts', "import './nowhere.ts';"],
};

/** The way things should be: every import here is allowed. */
const allowed: Record<string, string> = {
  'server/domain/award.ts': "import 'temporal-polyfill'; export type Award = string;",
  'server/base/clock.ts': 'export const clock = 1;',
  'server/base/embedded-postgres.ts': "import 'pg';",
  'server/contract/storefront.ts':
    "import 'zod'; import type { Award } from '../domain/award.ts'; export type Shape = Award;",
  'server/contract/paths.ts': 'export const paths = 1;',
  'server/store/members.ts': "import 'pg'; import '../base/clock.ts'; import '../domain/award.ts';",
  'server/store/migrate.ts': "import 'pg';",
  'server/commerce/commerce.ts': 'export type Commerce = string;',
  'server/commerce/shopify.ts': "import 'node:http'; import './commerce.ts';",
  'server/notify/mail.ts': "import 'nodemailer'; import '../base/clock.ts';",
  'webhooks/read.ts': "import 'node:crypto'; import 'zod';",
  'server/operations/settle.ts':
    "import '../store/members.ts'; import '../../webhooks/read.ts'; import type { Commerce } from '../commerce/commerce.ts'; export type C = Commerce;",
  'server/jobs/worker.ts':
    "import '../operations/settle.ts'; import '../commerce/shopify.ts'; import '../notify/mail.ts';",
  'server/http/router.ts':
    "import '../operations/settle.ts'; import '../contract/storefront.ts'; import '../store/members.ts';",
  'server/app.ts':
    "import './http/router.ts'; import './jobs/worker.ts'; import './store/migrate.ts';",
  'server/main.ts': "import './app.ts'; import './base/embedded-postgres.ts';",
  'admin-extension/ui/page.ts': "import '@shopify/polaris';",
  'admin-extension/main.ts': "import './ui/page.ts'; import '../server/contract/storefront.ts';",
  'storefront-widget/extensions/parts/give-back.ts': 'export const giveBack = 1;',
  'admin-extension/extensions/pos/till.ts':
    "import '../../../storefront-widget/extensions/parts/give-back.ts'; import '../../../server/contract/paths.ts'; import type { Shape } from '../../../server/contract/storefront.ts'; export type T = Shape;",
  'storefront-widget/panel.ts':
    "import '../server/contract/paths.ts'; import type { Shape } from '../server/contract/storefront.ts'; export type P = Shape;",
  'test/helper.ts': "import '../server/app.ts'; import 'vite';",
};

/** The other halves of what takes two files. */
const counterparts: Record<string, string> = {
  'server/jobs/c.ts': "import type { B } from './b.ts'; export type C = B;",
  'server/http/x/other.ts': '',
  'server/http/y/two.ts': '',
  'server/http/y/back.ts': "import '../x/other.ts';",
};

const packages = ['pg', 'nodemailer', 'zod', 'temporal-polyfill', '@shopify/polaris'];
const folders: string[] = [];

function makeFolder(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regulars-rooms-'));
  folders.push(folder);
  const write = (place: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    fs.writeFileSync(path.join(folder, place), text);
  };
  for (const name of [...packages, 'vite']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'main.js' }));
    write(`node_modules/${name}/main.js`, '');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ dependencies, devDependencies: { vite: '1.0.0' } }));
  write('tsconfig.json', JSON.stringify({ compilerOptions: { allowImportingTsExtensions: true } }));
  for (const [place, text] of Object.entries(files)) write(place, `${text}\n`);
  return folder;
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

test('the rooms keep their rules', async () => {
  const { violations: found, totalCruised, totalDependenciesCruised } = await cruise(root, rooms);
  const said = found.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(said).toEqual([]);
  // With a TypeScript that it can't use, the tool sees no files and finds nothing wrong.
  expect(totalCruised).toBeGreaterThan(100);
  expect(totalDependenciesCruised).toBeGreaterThan(totalCruised);
});

test('what is allowed passes', async () => {
  const { violations: found, totalCruised } = await cruise(makeFolder(allowed), rooms);
  expect(found).toEqual([]);
  expect(totalCruised).toBeGreaterThan(Object.keys(allowed).length);
});

describe('each rule', () => {
  let found: Cruise['violations'];

  beforeAll(async () => {
    const broken = Object.fromEntries(Object.values(violations));
    const folder = makeFolder({ ...allowed, ...counterparts, ...broken });
    ({ violations: found } = await cruise(folder, rooms));
  });

  test.each(rules.forbidden.map(({ name }) => name))('%s catches its violation', (name) => {
    const [file = 'no violation is written for this rule'] = violations[name] ?? [];
    const caught = found.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    expect(caught.some((from) => from === file || file.startsWith(`${from}/`))).toBe(true);
  });

  test.each(rules.forbidden)('$name says why', ({ comment }) => {
    expect(comment).toMatch(/^[A-Z].{30,}\.$/);
  });
});
