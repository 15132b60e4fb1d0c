import type { Clock } from '../../base/clock.ts';
import { AppError, assert } from '../../base/errors.ts';
import {
  type ApiMember,
  apiMember,
  apiMemberList,
  identityTypes,
  type JoinRequest,
  joinRequest,
  memberQuery,
} from '../../contract/api-member.ts';
import { joinMember } from '../../operations/join-member.ts';
import { identitiesOf, type Person } from '../../operations/person.ts';
import { readMemberAccount } from '../../operations/read-member.ts';
import { readTier } from '../../operations/read-tier.ts';
import type { HashContact } from '../../operations/settlement.ts';
import type { Database } from '../../store/database.ts';
import { findMembers } from '../../store/members.ts';
import type { Shop } from '../../store/shops.ts';
import { memberParams, noSuchMember } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { presentMember } from './present-member.ts';

interface Parts {
  db: Database;
  hashContact: HashContact;
  clock: Clock;
}

export function memberRoutes(parts: Parts): ApiRoute[] {
  return [find(parts), enrol(parts), readOne(parts)];
}

async function read({ db, clock }: Parts, shop: Shop, memberId: string): Promise<ApiMember | null> {
  const now = clock.now();
  const [account, standing] = await Promise.all([
    readMemberAccount(db, { shopId: shop.shopId, memberId, now }),
    readTier(db, { shop, memberId, now }),
  ]);
  return account === null ? null : presentMember(account, standing);
}

function find(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/members',
    scope: 'members:read',
    tag: 'Members',
    summary: 'Find a member',
    description: `By exactly one of ${identityTypes.join(', ')}. E-mails are compared without case, phones by their digits.`,
    answers: { 200: 'The member as a list of one, or an empty list.' },
    in: { query: memberQuery },
    out: apiMemberList,
    handler: async ({ caller, query }) => {
      const { shopId } = caller.shop;
      const asked = identitiesOf(toPerson(query, parts.clock.now()));
      const found = await findMembers(parts.db, shopId, asked);
      const members = await Promise.all(
        [...found.values()].map((memberId) => read(parts, caller.shop, memberId)),
      );
      const items = members.filter((member) => member !== null);
      return { status: 200, body: { items, next_cursor: null } };
    },
  });
}

function enrol(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/members',
    scope: 'members:write',
    tag: 'Members',
    summary: 'Enrol a member',
    description:
      'Or find the one who has one of the identities already, who then gets those that are new. Orders that waited for the person become theirs.',
    answers: { 201: 'The new member.', 200: 'The member who was there already.' },
    in: { body: joinRequest },
    out: apiMember,
    handler: async ({ caller, body }) => {
      const now = parts.clock.now();
      const { memberId, created } = await joinMember(parts, {
        shop: caller.shop,
        person: joiningPerson(body, now),
        joinedBy: 'api',
        now,
      });
      const member = await read(parts, caller.shop, memberId);
      assert(member !== null, 'a member who has just joined can be read');
      return { status: created ? 201 : 200, body: member };
    },
  });
}

function readOne(parts: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/members/:id',
    scope: 'members:read',
    tag: 'Members',
    summary: 'Read a member',
    answers: { 200: 'The member.' },
    in: { params: memberParams },
    out: apiMember,
    handler: async ({ caller, params }) => {
      const member = await read(parts, caller.shop, params.id);
      if (member === null) throw noSuchMember(params.id);
      return { status: 200, body: member };
    },
  });
}

function joiningPerson(request: JoinRequest, now: Date): Person {
  const person = toPerson(request, now);
  if (person.joinedAt > now)
    throw new AppError('invalid_request', 'Nobody has joined in the future.', {
      fields: [{ path: 'joined_at', message: 'must not be in the future' }],
    });
  if (person.consentedAt != null && person.consentedAt > now)
    throw new AppError('invalid_request', 'Nobody has consented in the future.', {
      fields: [{ path: 'consented_at', message: 'must not be in the future' }],
    });
  return person;
}

type PersonFields = { [Field in keyof JoinRequest]?: JoinRequest[Field] | undefined };

function toPerson(fields: PersonFields, now: Date): Person {
  const joinedAt = fields.joined_at ?? null;
  const consentedAt = fields.consented_at ?? null;
  return {
    customerId: fields.customer_id ?? null,
    email: fields.email ?? null,
    phone: fields.phone ?? null,
    loyaltyId: fields.loyalty_id ?? null,
    externalId: fields.external_id ?? null,
    stripeCustomerId: fields.stripe_customer_id ?? null,
    firstName: fields.first_name ?? null,
    lastName: fields.last_name ?? null,
    birthday: fields.birthday ?? null,
    joinedAt: joinedAt === null ? now : new Date(joinedAt),
    consentedAt: consentedAt === null ? null : new Date(consentedAt),
  };
}
