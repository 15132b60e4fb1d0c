import { readFile, writeFile } from 'node:fs/promises';
import { type Backend, jobDeps } from '../backend.ts';
import { backtestMonthsMax, backtestRequest } from '../contract/backtest.ts';
import { foreseeProblems } from '../contract/program/foresee-problems.ts';
import type { ProgramDocument } from '../contract/program/program.ts';
import { programSchema } from '../contract/program/program-schema.ts';
import { describeChanges } from '../domain/versions/describe-changes.ts';
import { prepareBacktest } from '../jobs/run-backtest.ts';
import { runBacktest } from '../operations/backtests/run-backtest.ts';
import { programFromDocument } from '../operations/program-from-document.ts';
import {
  publishProgram,
  readProgramDocument,
  saveProgramDraft,
} from '../operations/publish-program.ts';
import { readProgram } from '../operations/read-program.ts';
import { wholeProgram } from '../operations/whole-program.ts';
import { type Answer, type Command, type Options, Refused, shopOf } from './command.ts';
import { sayBacktest } from './say-backtest.ts';

const by = 'command line';

/** The program as one file: out, in, tried on the past, and what such a file may hold. */
export const programCommands: Record<string, Command> = {
  'program export': exportProgram,
  'program import': importProgram,
  'program backtest': backtestProgram,
  'program schema': async (_backend, _options, [file]) => giveOut(programSchema(), file),
};

async function exportProgram(
  backend: Backend,
  options: Options,
  [file]: string[],
): Promise<Answer> {
  const shop = await shopOf(backend, options);
  const { document, version } = await readProgram(backend.db, shop.shopId);
  return giveOut(document, file, { version });
}

async function giveOut(
  document: unknown,
  file: string | undefined,
  about: Record<string, unknown> = {},
): Promise<Answer> {
  const text = JSON.stringify(document, null, 2);
  if (file === undefined) return { data: document, text };
  await writeFile(file, `${text}\n`);
  return { data: { ...about, file }, text: file };
}

/** Publishes a file; with --dry-run it only says what that would change. */
async function importProgram(
  backend: Backend,
  options: Options,
  [file]: string[],
): Promise<Answer> {
  const shop = await shopOf(backend, options);
  const document = await readDocument(file, 'program import');
  const live = await readProgram(backend.db, shop.shopId);
  const changes = describeChanges(wholeProgram(live.document), wholeProgram(document));
  const warnings = foreseeProblems(document).map(({ message }) => message);
  const said = [
    ...(changes.length === 0 ? ['It changes nothing.'] : changes.map((change) => `  ${change}`)),
    ...warnings.map((warning) => `Mind: ${warning}`),
  ];
  if (options['dry-run'] === true)
    return {
      data: { version: null, live_version: live.version, changes, warnings },
      text: [`Nothing was changed. Beside version ${live.version}:`, ...said].join('\n'),
    };
  const step = { shopId: shop.shopId, by, now: backend.clock.now() };
  await saveProgramDraft(backend.db, { ...step, document });
  const version = await publishProgram(backend.db, step);
  return {
    data: { version, changes, warnings },
    text: [`Version ${version} is live.`, ...said].join('\n'),
  };
}

async function readDocument(file: string | undefined, command: string): Promise<ProgramDocument> {
  if (file === undefined) throw new Refused(`${command} takes the file to read.`);
  const reading = readProgramDocument(await readJson(file));
  if (!reading.ok)
    throw new Refused(
      [
        'The document was refused; nothing was changed.',
        ...reading.problems.map(({ path, message }) => `${path}: ${message}`),
      ].join('\n'),
    );
  return reading.document;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Refused(`${file} can't be read as JSON.`, { cause: error });
  }
}

/** Tries a file on the shop's past, in place; nothing is kept. */
async function backtestProgram(
  backend: Backend,
  options: Options,
  [file]: string[],
): Promise<Answer> {
  const shop = await shopOf(backend, options);
  const document = await readDocument(file, 'program backtest');
  const request = backtestRequest.safeParse({
    ...(options.months !== undefined && { months: Number(options.months) }),
  });
  if (!request.success)
    throw new Refused(`--months takes a whole number from 1 to ${backtestMonthsMax}.`);
  const live = await readProgram(backend.db, shop.shopId);
  const { months } = request.data;
  const draft = programFromDocument(document);
  await prepareBacktest(jobDeps(backend), shop, { programs: [live.program, draft], months });
  const result = await runBacktest(backend.db, {
    shop,
    live: live.program,
    draft,
    months,
    now: backend.clock.now(),
  });
  const changes = describeChanges(wholeProgram(live.document), wholeProgram(document));
  return {
    data: { live_version: live.version, changes, result },
    text: sayBacktest(result, live.version).join('\n'),
  };
}
