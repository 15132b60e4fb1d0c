import type { ShopCustomer } from '../../../webhooks/shop-event.ts';
import { readBulkCustomer } from '../../../webhooks/shopify/read-bulk-line.ts';
import { assert } from '../../base/errors.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Tx } from '../../store/database.ts';
import type { ImportError } from '../../store/import-rows.ts';
import type { HistoryOptions } from '../../store/imports.ts';
import { findMembers } from '../../store/members.ts';
import { markStandingsDue } from '../../store/standing-publications.ts';
import { claimOrders } from '../claim-orders.ts';
import { identitiesOf, type Person } from '../person.ts';
import { readProgram } from '../read-program.ts';
import type { SettleDeps } from '../settlement.ts';
import { settleCustomers } from '../settle-customers.ts';
import { settleTags } from '../settle-tags.ts';
import { enrolMany } from './enrol-many.ts';
import type { RowsSettled, SettleRowsStep } from './row-batch.ts';

interface Told {
  customer: ShopCustomer;
  tags: readonly string[];
}

/**
 * Customers of the past join as the merchant chose, in one go where nobody knows them yet; the others are told
 * anew, as by their webhooks.
 */
export async function settleCustomerRows(
  deps: SettleDeps,
  tx: Tx,
  { shop, batch, now }: SettleRowsStep,
): Promise<RowsSettled> {
  const { from, rows } = batch;
  assert(from.kind === 'history', 'customers come with a history');
  const told: Told[] = [];
  const errors: ImportError[] = [];
  for (const row of rows) {
    const read = readBulkCustomer(row.body);
    if (read.ok) told.push(read.value);
    else errors.push({ rowNo: row.rowNo, ...read.problem, raw: row.body });
  }
  const program = termsOf((await readProgram(deps.db, shop.shopId)).program, from.options);
  const { fresh, others } = await partKnown(tx, { shopId: shop.shopId, told, now });
  const inBulk = program.joining === 'automatic' && !from.options.signUpBonus ? fresh : [];
  const joined = await enrolMany(tx, shop.shopId, {
    people: inBulk.map(({ person }) => person),
    joinedBy: 'platform',
    now,
  });
  await markStandingsDue(tx, shop.shopId, { memberIds: joined, now });
  const people = await settleCustomers(tx, {
    shop,
    program,
    work: {
      customers: [...(inBulk.length === 0 ? fresh : []), ...others].map(({ customer }) => customer),
      deleted: [],
    },
    now,
  });
  await settleTags(tx, shop.shopId, {
    tagged: told.map(({ customer, tags }) => ({
      customerId: customer.customerId,
      change: 'added',
      tags,
      occurredAt: customer.updatedAt ?? now.toISOString(),
    })),
    now,
  });
  const claimants = [...inBulk.map(({ person }) => person), ...people];
  await claimOrders(deps, tx, { shop, program, people: claimants, now });
  return {
    counts: { customers: told.length, members: joined.length, failed: errors.length },
    errors,
  };
}

/** The live program, but for who joins and whether they get the bonus of a new member. */
function termsOf(program: Program, { joining, signUpBonus }: HistoryOptions): Program {
  return {
    ...program,
    joining:
      joining === 'program' ? program.joining : joining === 'everybody' ? 'automatic' : 'explicit',
    activities: signUpBonus ? program.activities : [],
  };
}

type ToldPerson = Told & { person: Person };

/** Those of whom no identity is known, nor shared with one before them in the batch, are new for sure. */
async function partKnown(
  tx: Tx,
  step: { shopId: string; told: readonly Told[]; now: Date },
): Promise<{ fresh: ToldPerson[]; others: ToldPerson[] }> {
  const people = step.told.map((each) => ({ ...each, person: personOf(each.customer, step.now) }));
  const known = await findMembers(
    tx,
    step.shopId,
    people.flatMap(({ person }) => identitiesOf(person)),
  );
  const taken = new Set(known.keys());
  const fresh: ToldPerson[] = [];
  const others: ToldPerson[] = [];
  for (const each of people) {
    const keys = identitiesOf(each.person).map(({ type, value }) => `${type}:${value}`);
    (keys.some((key) => taken.has(key)) ? others : fresh).push(each);
    for (const key of keys) taken.add(key);
  }
  return { fresh, others };
}

function personOf(customer: ShopCustomer, now: Date): Person {
  return {
    customerId: customer.customerId,
    email: customer.email,
    phone: customer.phone,
    firstName: customer.firstName,
    lastName: customer.lastName,
    joinedAt: customer.createdAt === null ? now : new Date(customer.createdAt),
  };
}
