import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Backend, jobDeps } from '../backend.ts';
import { historyRequest } from '../contract/admin-imports.ts';
import { startOfDay } from '../domain/day-in-zone.ts';
import { presentImport } from '../http/admin/present-import.ts';
import { runImportInPlace } from '../jobs/run-import.ts';
import { type BeginRefusal, beginHistory } from '../operations/imports/begin-history.ts';
import { uploadMembers } from '../operations/imports/upload-members.ts';
import { listImportErrors } from '../store/import-rows.ts';
import type { Import } from '../store/imports.ts';
import { type Answer, type Command, type Options, Refused, shopOf } from './command.ts';

/** Errors that an answer tells; the admin's file has more. */
const errorsTold = 1_000;
const errorsSaid = 20;
const by = 'command line';

/** Imports, done in place: the command ends when they have. */
export const importCommands: Record<string, Command> = {
  'members import': importMembers,
  'history import': importHistory,
};

async function importMembers(
  backend: Backend,
  options: Options,
  [file]: string[],
): Promise<Answer> {
  const shop = await shopOf(backend, options);
  if (file === undefined) throw new Refused('members import takes the CSV file to read.');
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw new Refused(`${file} can't be read.`);
  const begun = await uploadMembers(backend.db, {
    shop,
    file: createReadStream(file),
    options: {
      fileName: path.basename(file),
      dryRun: options['dry-run'] === true,
      onError: options['skip-rows'] === true ? 'skip_rows' : 'refuse_file',
    },
    by,
    now: backend.clock.now(),
    enqueue: false,
  });
  return finish(backend, shop.shopId, begun);
}

async function importHistory(backend: Backend, options: Options): Promise<Answer> {
  const shop = await shopOf(backend, options);
  const request = historyRequest.safeParse({
    from: options.from ?? null,
    points: options.points,
    joining: options.joining,
    sign_up_bonus: options['sign-up-bonus'],
  });
  if (!request.success)
    throw new Refused(
      '--from takes a day such as 2025-01-31, --points none or program, --joining program, everybody or nobody.',
    );
  const { from, points, joining, sign_up_bonus: signUpBonus } = request.data;
  const since = from === null ? null : startOfDay(from, shop.timeZone).toISOString();
  const begun = await beginHistory(backend.db, {
    shopId: shop.shopId,
    options: { from: since, points, joining, signUpBonus },
    by,
    now: backend.clock.now(),
    enqueue: false,
  });
  return finish(backend, shop.shopId, begun);
}

async function finish(
  backend: Backend,
  shopId: string,
  begun: Import | BeginRefusal,
): Promise<Answer> {
  if ('refused' in begun) throw new Refused(begun.detail);
  const key = { shopId, importId: begun.importId };
  const ended = (await runImportInPlace(jobDeps(backend), key)) ?? begun;
  const page = { importId: ended.importId, limit: errorsTold };
  const errors = await listImportErrors(backend.db, shopId, page);
  const told = errors.map(({ rowNo, path: column, message }) => ({ row: rowNo, column, message }));
  return {
    data: { ...presentImport(ended), errors: told },
    text: [
      sayOutcome(ended),
      ...told
        .slice(0, errorsSaid)
        .map((each) => `  row ${each.row} ${each.column}: ${each.message}`),
      ...(told.length > errorsSaid ? [`  and ${ended.counts.failed} rows in all`] : []),
    ].join('\n'),
    ok: ended.state === 'done' && ended.counts.failed === 0,
  };
}

function sayOutcome(ended: Import): string {
  const { counts } = ended;
  const figures =
    ended.kind === 'history'
      ? `${counts.customers} customers, ${counts.members} new members, ${counts.orders} orders, ${counts.points} points`
      : `${counts.members} new members, ${counts.points} points, ${counts.skipped} imported before`;
  const tried = ended.kind === 'members' && ended.options.dryRun ? ' (tried only)' : '';
  return `${ended.state}${tried}: ${figures}, ${counts.failed} failed.${ended.error === null ? '' : ` ${ended.error}`}`;
}
