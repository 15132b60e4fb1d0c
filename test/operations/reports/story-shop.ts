import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { programDocument, type ProgramInput } from '../../../server/contract/program/program.ts';
import type { Cell, ReportBody, Table, Value } from '../../../server/domain/reports/report.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { publishProgram, saveProgramDraft } from '../../../server/operations/publish-program.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { LedgerStory } from '../../support/ledger-story.ts';
import { seededRandom } from '../../support/random.ts';
import { connectTestShop, onePerDollar } from '../../support/shop.ts';

/** A shop with members to whom things are about to happen. */
export async function openStory(
  deps: DrainDeps,
  of: {
    expiry: NonNullable<ProgramInput['expiry']>;
    timeZone: string;
    members: number;
    began: Date;
    seed: number;
  },
): Promise<{ shop: Shop; story: LedgerStory }> {
  const shop = await connectTestShop(deps.db, { timeZone: of.timeZone });
  await publishAt(deps, shop, { expiry: of.expiry }, of.began);
  const members: string[] = [];
  for (let member = 0; member < of.members; member += 1)
    members.push(await join(deps, shop, of.began));
  const random = seededRandom(of.seed);
  return { shop, story: new LedgerStory({ db: deps.db, shop, random, members, now: of.began }) };
}

/** A hundred points are a dollar, unless the changes say otherwise. */
export async function publishAt(
  deps: DrainDeps,
  shop: Shop,
  changes: Partial<ProgramInput>,
  now: Date,
): Promise<void> {
  const document = programDocument.parse({ ...onePerDollar, ...changes });
  await saveProgramDraft(deps.db, { shopId: shop.shopId, document, by: 'Grace', now });
  await publishProgram(deps.db, { shopId: shop.shopId, by: 'Grace', now });
}

async function join(deps: DrainDeps, shop: Shop, now: Date): Promise<string> {
  const name = randomUUID();
  const person = {
    customerId: name,
    email: `${name}@example.com`,
    phone: null,
    firstName: null,
    lastName: null,
    joinedAt: now,
  };
  const joined = await joinMember(deps, { shop, person, joinedBy: 'shopper', now });
  return joined.memberId;
}

export function figure(body: ReportBody, id: string): Value | undefined {
  return body.figures.find((one) => one.id === id)?.value;
}

export function tableOf(body: ReportBody, id: string): Table {
  const found = body.tables.find((one) => one.id === id);
  if (found === undefined) expect.fail(`no table ${id}`);
  return found;
}

/** Each row by the ids of its columns. */
export function rowsOf({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map(({ id }, at) => [id, cells[at] ?? null])),
  );
}
