/** `npm run check`, the one command that CI runs: cheapest first, it stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface Step {
  name: string;
  commands: string[][];
}

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['server', 'webhooks', 'admin-extension', 'storefront-widget', 'test'];
/** Each surface of Shopify's has elements of its own under the same names. What runs there knows no Node, its tests do. */
const uiExtensions = [
  'storefront-widget/extensions/checkout',
  'storefront-widget/extensions/thank-you',
  'storefront-widget/extensions/account',
  'admin-extension/extensions/pos',
].flatMap((folder) => [folder, `test/${folder}`]);
/** TypeScript 7 checks the types; the package named `typescript` is there for tools that need its older interface. */
const typecheck = (project: string): string[] => [
  'node',
  'node_modules/typescript7/bin/tsc',
  '--noEmit',
  '-p',
  project,
];

const steps: Step[] = [
  { name: 'format', commands: [['oxfmt', '--check', '.']] },
  { name: 'lint', commands: [['oxlint', '--type-aware']] },
  {
    name: 'types',
    commands: ['.', 'admin-extension', 'storefront-widget', ...uiExtensions].map(typecheck),
  },
  {
    name: 'rooms',
    commands: [['depcruise', ...rooms, 'vite.config.ts', '--config', '.dependency-cruiser.cjs']],
  },
  { name: 'dead code', commands: [['knip', '--no-progress']] },
  { name: 'test', commands: [['npm', 'test']] },
];

function passes({ name, commands }: Step): boolean {
  console.log(`\n— ${name} —`);
  const begun = performance.now();
  for (const [command = '', ...words] of commands) {
    const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
    if (error !== undefined) console.error(error.message);
    if (status !== 0) return false;
  }
  // The tests close the run with a line of their own, and that line stays the last.
  if (name !== 'test') console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return true;
}

for (const step of steps) {
  if (passes(step)) continue;
  process.exitCode = 1;
  // Tests have said so themselves. For every other step the closing line is the same as theirs.
  if (step.name !== 'test') {
    console.error(`\nThe step "${step.name}" failed.`);
    console.log('\n0 passed, 1 failed, 0 skipped');
  }
  break;
}
