import type { ShopCustomer } from '../../webhooks/shop-event.ts';
import type { Program } from '../domain/program/program.ts';
import { forgetPerson } from '../store/contact-marks.ts';
import type { Tx } from '../store/database.ts';
import {
  appendIdentities,
  deleteIdentities,
  findMembers,
  markMemberDeleted,
  saveMemberNames,
} from '../store/members.ts';
import { deleteCustomerTags } from '../store/customer-tags.ts';
import { findKeptCustomers } from '../store/merges.ts';
import { identitiesOf, normaliseEmail, normalisePhone, type Person } from './person.ts';
import {
  findKnownMembers,
  joinProgram,
  type KnownMembers,
  resolveMember,
} from './resolve-member.ts';
import { reviewProfiles } from './review-profiles.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** What was said of customers in one batch: the newest word on each, and who was deleted. */
export interface CustomerWork {
  customers: readonly ShopCustomer[];
  deleted: readonly string[];
}

/**
 * Keeps members in step with the platform's customers: new ones join where the program says so, known ones
 * get their new names and contacts, deleted ones lose them (their ledger stays). What is told of a customer who
 * was merged into another is old news. Returns who may claim orders, each with the contacts that are theirs now.
 */
export async function settleCustomers(
  tx: Tx,
  step: { shop: SettlingShop; program: Program; work: CustomerWork; now: Date },
): Promise<Person[]> {
  const { shop, program, now } = step;
  const work = await withoutMerged(tx, shop.shopId, step.work);
  const settlement = new Settlement(tx, shop, now);
  const people = newest(work.customers).map((customer) => personOf(customer, now));
  const known = await findKnownMembers(tx, shop.shopId, people);
  const claimants: Person[] = [];
  const updated: string[] = [];
  for (const person of people) {
    const found = await resolveMember(tx, settlement, { person, known });
    if (found !== null) {
      await updateMember(tx, shop.shopId, { memberId: found, person, now });
      updated.push(found);
    }
    if (found === null && program.joining === 'explicit') continue;
    const memberId =
      found ??
      (await joinProgram(tx, settlement, { person, known, program, joinedBy: 'platform' }));
    claimants.push(withOwnContacts(person, { memberId, known }));
  }
  await reviewProfiles(tx, settlement, { program, memberIds: updated });
  await settlement.post();
  for (const customerId of work.deleted) await deleteCustomer(tx, shop.shopId, { customerId, now });
  return claimants;
}

async function withoutMerged(tx: Tx, shopId: string, work: CustomerWork): Promise<CustomerWork> {
  const ids = [...work.customers.map(({ customerId }) => customerId), ...work.deleted];
  const kept = await findKeptCustomers(tx, shopId, ids);
  return {
    customers: work.customers.filter(({ customerId }) => !kept.has(customerId)),
    deleted: work.deleted.filter((customerId) => !kept.has(customerId)),
  };
}

/** A contact that is another member's already proves nothing. */
function withOwnContacts(
  person: Person,
  { memberId, known }: { memberId: string; known: KnownMembers },
): Person {
  const owns = (type: 'email' | 'phone', value: string | null) =>
    value !== null && known.get(`${type}:${value}`) === memberId;
  return {
    ...person,
    email: owns('email', normaliseEmail(person.email)) ? person.email : null,
    phone: owns('phone', normalisePhone(person.phone)) ? person.phone : null,
  };
}

function newest(customers: readonly ShopCustomer[]): ShopCustomer[] {
  const byId = new Map<string, ShopCustomer>();
  for (const customer of customers) {
    const known = byId.get(customer.customerId);
    if (known === undefined || timeOf(known) <= timeOf(customer))
      byId.set(customer.customerId, customer);
  }
  return [...byId.values()];
}

function timeOf(customer: ShopCustomer): number {
  return customer.updatedAt === null ? 0 : Date.parse(customer.updatedAt);
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

/** The platform's word on names and contacts replaces ours; what it leaves out stays. */
async function updateMember(
  tx: Tx,
  shopId: string,
  step: { memberId: string; person: Person; now: Date },
): Promise<void> {
  const { memberId, person, now } = step;
  if (person.firstName !== null || person.lastName !== null)
    await saveMemberNames(tx, shopId, {
      memberId,
      firstName: person.firstName,
      lastName: person.lastName,
      now,
    });
  const email = normaliseEmail(person.email);
  const phone = normalisePhone(person.phone);
  if (email !== null)
    await deleteIdentities(tx, shopId, { memberId, types: ['email'], except: [email] });
  if (phone !== null)
    await deleteIdentities(tx, shopId, { memberId, types: ['phone'], except: [phone] });
  await appendIdentities(tx, shopId, { memberId, identities: identitiesOf(person), now });
}

async function deleteCustomer(
  tx: Tx,
  shopId: string,
  step: { customerId: string; now: Date },
): Promise<void> {
  const identity = { type: 'customer_id' as const, value: step.customerId };
  const found = await findMembers(tx, shopId, [identity]);
  const memberId = found.get(`customer_id:${step.customerId}`);
  if (memberId === undefined) return;
  await deleteIdentities(tx, shopId, { memberId, types: ['email', 'phone'], except: [] });
  await markMemberDeleted(tx, shopId, { memberId, now: step.now });
  await forgetPerson(tx, shopId, memberId);
  await deleteCustomerTags(tx, shopId, step.customerId);
}
