import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { adminImport, adminImports, historyRequest } from '../../contract/admin-imports.ts';
import { adminPaths } from '../../contract/paths.ts';
import { startOfDay } from '../../domain/day-in-zone.ts';
import { beginHistory } from '../../operations/imports/begin-history.ts';
import { cancelImport } from '../../operations/imports/move-import.ts';
import { listImportErrors } from '../../store/import-rows.ts';
import type { Database } from '../../store/database.ts';
import { type Import, listImports, readImport } from '../../store/imports.ts';
import type { Shop } from '../../store/shops.ts';
import { FileBody } from '../file-body.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentImport } from './present-import.ts';
import { presentImportErrors } from './present-import-errors.ts';

const importsShown = 50;
/** Errors of one file that are told. */
const errorsMax = 10_000;
const params = z.object({ id: z.uuid() });
const route = routeFor<Staff>();

/** Imports: begun, followed and stopped. A file of members comes by `createImportUpload`. */
export function listImportRoutes(deps: AdminDeps): Route<Staff>[] {
  return [...listActing(deps), ...listReading(deps)];
}

async function findImport(db: Database, shopId: string, importId: string): Promise<Import> {
  const found = await readImport(db, shopId, importId);
  if (found === null) throw new AppError('not_found', 'There is no such import.');
  return found;
}

function listActing({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'post',
      path: adminPaths.importHistory,
      in: { body: historyRequest },
      out: adminImport,
      handler: async ({ caller: { shop, name }, body }) => {
        const { from, points, joining, sign_up_bonus: signUpBonus } = body;
        const since = from === null ? null : startOfDay(from, shop.timeZone).toISOString();
        const begun = await beginHistory(db, {
          shopId: shop.shopId,
          options: { from: since, points, joining, signUpBonus },
          by: name,
          now: clock.now(),
          enqueue: true,
        });
        if ('refused' in begun) return refuse(begun, 409);
        return { status: 202, body: presentImport({ ...begun, reach: reachOf(shop) }) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.cancelImport,
      in: { params },
      out: adminImport,
      handler: async ({ caller: { shop, name }, params: { id } }) => {
        await findImport(db, shop.shopId, id);
        const key = { shopId: shop.shopId, importId: id };
        const cancelled = await cancelImport(db, key, { by: name, now: clock.now() });
        if (cancelled !== null) return { status: 200, body: presentImport(cancelled) };
        const detail = 'This import has ended already.';
        return refuse({ refused: 'import_ended', detail }, 409);
      },
    }),
  ];
}

/** A custom app's scopes are not known before the platform is asked. */
function reachOf({ scopes }: Shop): Import['reach'] {
  if (scopes === '') return null;
  return scopes.split(',').includes('read_all_orders') ? 'all' : '60_days';
}

function listReading({ db }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.imports,
      out: adminImports,
      handler: async ({ caller: { shop } }) => {
        const items = await listImports(db, shop.shopId, importsShown);
        return { status: 200, body: { items: items.map(presentImport) } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.import,
      in: { params },
      out: adminImport,
      handler: async ({ caller: { shop }, params: { id } }) => ({
        status: 200,
        body: presentImport(await findImport(db, shop.shopId, id)),
      }),
    }),
    route({
      method: 'get',
      path: adminPaths.importErrors,
      in: { params },
      out: z.instanceof(FileBody),
      handler: async ({ caller: { shop }, params: { id } }) => {
        const found = await findImport(db, shop.shopId, id);
        const page = { importId: id, limit: errorsMax };
        const text = presentImportErrors(found, await listImportErrors(db, shop.shopId, page));
        const bytes = new TextEncoder().encode(text);
        const contentType = 'text/csv; charset=utf-8';
        const name = `import-errors-${id}.csv`;
        return { status: 200, body: new FileBody({ bytes, contentType, name }) };
      },
    }),
  ];
}
