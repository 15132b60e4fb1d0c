import fs from 'node:fs';
import path from 'node:path';

import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const product = ['server', 'webhooks', 'admin-extension', 'storefront-widget'];

const fileLines = 300;
const functionLines = 60;

/** Names that say nothing about what is inside, so that everything ends up there. */
const emptyNames = /(^|-)(index|utils?|helpers?|common|shared|misc|types?|services?|managers?)\./i;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d))?\.(tsx?|mjs)$/;

interface SourceFile {
  place: string;
  text: string;
  tree: ts.SourceFile;
}

function listCode(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((place) => /\.(tsx?|mjs)$/.test(place));
}

function readCode(place: string): SourceFile {
  const text = fs.readFileSync(path.join(root, place), 'utf8');
  return { place, text, tree: ts.createSourceFile(place, text, ts.ScriptTarget.Latest, true) };
}

const productCode = product.flatMap(listCode).map(readCode);
const allCode = [...productCode, ...listCode('test').map(readCode)];

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}

/** Everything in the file that `matches`, as `place:line`. */
function findNodes({ place, tree }: SourceFile, matches: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) found.push(`${place}:${lineOf(tree, node.getStart())}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isLongFunction(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const tree = node.getSourceFile();
  return lineOf(tree, node.getEnd()) - lineOf(tree, node.getStart()) + 1 > functionLines;
}

function readsEnvironment(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

const names = (files: SourceFile[]): string[] => files.map(({ place }) => place);

test('the checks see what they look for', () => {
  const body = '\n'.repeat(functionLines);
  const text = `export default function f() {${body}}\nexport const port = process.env.PORT;\n`;
  const tree = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const file = { place: 'a.ts', text, tree };
  expect(findNodes(file, isLongFunction)).toEqual(['a.ts:1']);
  expect(findNodes(file, isDefaultExport)).toEqual(['a.ts:1']);
  expect(findNodes(file, readsEnvironment)).toEqual([`a.ts:${functionLines + 2}`]);
  for (const name of ['index.ts', 'date-utils.ts', 'types.ts', 'member-service.ts'])
    expect(emptyNames.test(name)).toBe(true);
  for (const name of ['Member.ts', 'member_row.ts', 'memberRow.tsx'])
    expect(kebabCase.test(name)).toBe(false);
});

test('there is code to look at', () => {
  expect(productCode.length).toBeGreaterThan(50);
});

test('files have kebab-case names', () => {
  const wrong = allCode.filter(({ place }) => !kebabCase.test(path.basename(place)));
  expect(names(wrong)).toEqual([]);
});

test('files have names that say what is inside', () => {
  const wrong = allCode.filter(({ place }) => emptyNames.test(path.basename(place)));
  expect(names(wrong)).toEqual([]);
});

test(`files have at most ${fileLines} lines`, () => {
  const wrong = productCode.filter(({ text }) => text.trimEnd().split('\n').length > fileLines);
  expect(names(wrong)).toEqual([]);
});

test(`functions have at most ${functionLines} lines`, () => {
  expect(productCode.flatMap((file) => findNodes(file, isLongFunction))).toEqual([]);
});

test('only the configuration reads the environment', () => {
  const readers = productCode.filter(
    // The launcher runs before there is a configuration: it passes the environment on. In the extensions Shopify's CLI
    // writes the address in place of the words.
    ({ place }) =>
      ![
        'server/base/config.ts',
        'server/launch.mjs',
        'storefront-widget/extensions/parts/server-address.ts',
      ].includes(place),
  );
  expect(readers.flatMap((file) => findNodes(file, readsEnvironment))).toEqual([]);
});

test('nothing is exported as default', () => {
  // Shopify calls what the module of an extension's target exports so.
  const ours = allCode.filter(({ place }) => !/\/extensions\/[a-z-]+\/targets\//.test(place));
  expect(ours.flatMap((file) => findNodes(file, isDefaultExport))).toEqual([]);
});
