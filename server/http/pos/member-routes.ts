import { pointsNameIn } from '../../domain/speech/points-name-in.ts';
import { openReader } from '../../operations/open-reader.ts';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { posPaths } from '../../contract/paths.ts';
import { posMember, type PosMember, posMembers, type PosMembers } from '../../contract/pos.ts';
import { localiseLevel } from '../../domain/tiers/localise-level.ts';
import { nameMember } from '../../operations/name-member.ts';
import { type MemberAccount, readMemberAccount } from '../../operations/read-member.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readRewards } from '../../operations/read-rewards.ts';
import { readTier } from '../../operations/read-tier.ts';
import { type MemberChoice, searchMembers } from '../../operations/search-members.ts';
import type { Database } from '../../store/database.ts';
import { findMembers, type Identity } from '../../store/members.ts';
import { listMemberRedemptions } from '../../store/redemptions.ts';
import type { Staff } from '../admin/authenticate-staff.ts';
import { type Route, routeFor } from '../route.ts';
import { presentRedemption, presentReward } from '../storefront/present-reward.ts';

export interface PosDeps {
  db: Database;
  clock: Clock;
}

/** As a reward's channels name the till. */
export const posChannel = 'pos';
const openMax = 20;
/** Among these the open ones are looked for. */
const redemptionsRead = 100;

export const memberId = z.string().regex(/^\d{1,18}$/);
/** In which language the shop's own words are wanted. */
export const locale = z.string().regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/);
const search = z
  .strictObject({ query: z.string().max(100), customer_id: z.string().regex(/^\d{1,20}$/), locale })
  .partial();
const route = routeFor<Staff>();

/** Whom staff has before them, and what they have. */
export function listMemberRoutes(deps: PosDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: posPaths.members,
      in: { query: search },
      out: posMembers,
      handler: async ({ caller, query }) => ({
        status: 200,
        body:
          query.customer_id === undefined
            ? await identify(deps, caller, query.query ?? '')
            : await findCustomer(deps, caller, query.customer_id),
      }),
    }),
    route({
      method: 'get',
      path: posPaths.member,
      in: { params: z.object({ id: memberId }), query: z.strictObject({ locale }).partial() },
      out: posMember,
      handler: async ({ caller, params, query }) => ({
        status: 200,
        body: await readPosMember(deps, caller, { id: params.id, locale: query.locale ?? null }),
      }),
    }),
  ];
}

/** A card first, as its QR code or its stripe says it; then whatever else somebody may have typed. */
async function identify(deps: PosDeps, { shop }: Staff, typed: string): Promise<PosMembers> {
  const text = typed.trim();
  if (text === '') return { items: [], is_exact: false };
  const cards = [...new Set([text, text.toUpperCase()])];
  const identities = cards.map((value): Identity => ({ type: 'loyalty_id', value }));
  const found = await findMembers(deps.db, shop.shopId, identities);
  const [card] = found.values();
  if (card !== undefined) return only(await readActive(deps, shop.shopId, card));
  const now = deps.clock.now();
  const page = { choice: { ...everybody, search: text }, sort: 'newest' as const, before: null };
  const { items } = await searchMembers(deps.db, { shop, now }, page);
  const [first] = items;
  return {
    items: items.map((item) => ({
      ...contactsOf(item, item.identities),
      available: item.available,
    })),
    is_exact:
      items.length === 1 && first?.identities.some(({ value }) => isSame(value, text)) === true,
  };
}

const everybody: MemberChoice = {
  search: '',
  segment: null,
  status: 'active',
  tier: null,
  withPoints: false,
  ids: null,
};

/** An e-mail in other letters, a phone with other signs between its figures. */
function isSame(value: string, typed: string): boolean {
  return plain(value) === plain(typed);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s()./-]/g, '');
}

async function findCustomer(
  deps: PosDeps,
  { shop }: Staff,
  customerId: string,
): Promise<PosMembers> {
  const wanted: Identity[] = [{ type: 'customer_id', value: customerId }];
  const [found] = (await findMembers(deps.db, shop.shopId, wanted)).values();
  return only(found === undefined ? null : await readActive(deps, shop.shopId, found));
}

function only(account: MemberAccount | null): PosMembers {
  return account === null
    ? { items: [], is_exact: false }
    : { items: [presentPerson(account)], is_exact: true };
}

/** Null: their account was closed or has become part of another. */
async function readActive(
  { db, clock }: PosDeps,
  shopId: string,
  id: string,
): Promise<MemberAccount | null> {
  const account = await readMemberAccount(db, { shopId, memberId: id, now: clock.now() });
  return account?.member.status === 'active' ? account : null;
}

async function readPosMember(
  deps: PosDeps,
  { shop }: Staff,
  step: { id: string; locale: string | null },
): Promise<PosMember> {
  const { db, clock } = deps;
  const { shopId } = shop;
  const now = clock.now();
  const account = await readActive(deps, shopId, step.id);
  if (account === null) throw new AppError('not_found', 'There is no such member.');
  const ids = { memberId: account.member.memberId, now };
  const place = { channel: posChannel, connectionId: null, basket: null };
  const [{ program }, offers, tier, redemptions] = await Promise.all([
    readProgram(db, shopId),
    readRewards(db, { shop, ...ids, place }),
    readTier(db, { shop, ...ids }),
    listMemberRedemptions(db, shopId, { memberId: ids.memberId, limit: redemptionsRead }),
  ]);
  const { nextExpiry } = account;
  const { locale: wanted } = step;
  const { speech } = openReader(program.settings, { reader: 'shopper', locale: wanted });
  const open = redemptions.filter(({ account: { status } }) => openStates.has(status));
  return {
    member: presentPerson(account),
    points_name: pointsNameIn(program.settings, speech.language),
    balance: account.balance,
    tier: (tier?.level && localiseLevel(tier.level, wanted).name) ?? null,
    next_expiry: nextExpiry && { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
    rewards: offers.map((offer) => presentReward(offer, { locale: wanted, speech })),
    open: open
      .slice(0, openMax)
      .map((one) => presentRedemption(one, { program, locale: wanted, now })),
  };
}

const openStates: ReadonlySet<string> = new Set(['requested', 'held', 'issued']);

function presentPerson({ member, identities, balance }: MemberAccount): PosMember['member'] {
  return { ...contactsOf(member, identities), available: balance.available };
}

function contactsOf(
  member: Parameters<typeof nameMember>[0],
  identities: readonly Identity[],
): Omit<PosMember['member'], 'available'> {
  const valueOf = (type: Identity['type']): string | null =>
    identities.find((identity) => identity.type === type)?.value ?? null;
  return {
    id: member.memberId,
    name: nameMember(member, identities),
    email: valueOf('email'),
    phone: valueOf('phone'),
    customer_id: valueOf('customer_id'),
  };
}
