import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  adjustRequest,
  adminLedger,
  adminLots,
  adminMember,
  adminMemberList,
  adminOrders,
} from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import { adjustPoints } from '../../operations/adjust-points.ts';
import { readHistory } from '../../operations/read-history.ts';
import { readLots } from '../../operations/read-lots.ts';
import { type MemberAccount, readMemberAccount } from '../../operations/read-member.ts';
import { readOrderPage } from '../../operations/read-orders.ts';
import { searchMembers } from '../../operations/search-members.ts';
import { orderCursor, presentOrderCursor } from '../order-cursor.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import { actorOf, type Staff } from './authenticate-staff.ts';
import {
  presentLedgerItem,
  presentLot,
  presentMember,
  presentMemberList,
  presentOrder,
} from './present-member.ts';
import { choiceQuery, memberCursor, readChoice } from './member-choice.ts';

const ledgerPage = 25;
const ordersPage = 25;

const memberId = z.string().regex(/^\d{1,18}$/);
const params = z.object({ id: memberId });
const cursor = z.string().regex(/^\d{1,15}$/, 'a cursor of ours');
const route = routeFor<Staff>();

/** Members: who they are, what they have, and why. */
export function listMemberRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.members,
      in: {
        query: z.strictObject({ ...choiceQuery, cursor: memberCursor }).partial(),
      },
      out: adminMemberList,
      handler: async ({ caller: { shop }, query }) => {
        const page = {
          choice: await readChoice(deps, shop.shopId, query),
          sort: query.sort ?? 'newest',
          before: query.cursor ?? null,
        };
        const found = await searchMembers(db, { shop, now: clock.now() }, page);
        return { status: 200, body: presentMemberList(found) };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.member,
      in: { params },
      out: adminMember,
      handler: async (call) => {
        const account = await findMember(deps, call.caller, call.params.id);
        return { status: 200, body: presentMember(account) };
      },
    }),
    ...listLedgerRoutes(deps),
    ...listPurchaseRoutes(deps),
    ...listMemberActions(deps),
  ];
}

function listLedgerRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.memberLedger,
      in: { params, query: z.strictObject({ cursor }).partial() },
      out: adminLedger,
      handler: async (call) => {
        const account = await findMember(deps, call.caller, call.params.id);
        const page = await readHistory(db, {
          shop: call.caller.shop,
          memberId: account.member.memberId,
          before: call.query.cursor === undefined ? null : Number(call.query.cursor),
          limit: ledgerPage,
          reader: 'staff',
        });
        const next_cursor = page.next === null ? null : String(page.next);
        return { status: 200, body: { items: page.items.map(presentLedgerItem), next_cursor } };
      },
    }),
    route({
      method: 'get',
      path: adminPaths.memberLots,
      in: { params },
      out: adminLots,
      handler: async (call) => {
        const { shopId } = call.caller.shop;
        const account = await findMember(deps, call.caller, call.params.id);
        const of = { shopId, memberId: account.member.memberId, now: clock.now() };
        return { status: 200, body: { items: (await readLots(db, of)).map(presentLot) } };
      },
    }),
  ];
}

function listPurchaseRoutes(deps: AdminDeps): Route<Staff>[] {
  const { db } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.memberOrders,
      in: { params, query: z.strictObject({ cursor: orderCursor }).partial() },
      out: adminOrders,
      handler: async (call) => {
        const account = await findMember(deps, call.caller, call.params.id);
        const { items, next } = await readOrderPage(db, {
          shop: call.caller.shop,
          memberId: account.member.memberId,
          before: call.query.cursor ?? null,
          limit: ordersPage,
          reader: 'staff',
        });
        const next_cursor = presentOrderCursor(next);
        return { status: 200, body: { items: items.map(presentOrder), next_cursor } };
      },
    }),
  ];
}

function listMemberActions(deps: AdminDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'post',
      path: adminPaths.adjust,
      in: { params, body: adjustRequest },
      out: adminMember,
      handler: async ({ caller, params: { id }, body }) => {
        const { shop } = caller;
        const { member } = await findMember(deps, caller, id);
        const posted = await adjustPoints(db, {
          shop,
          adjustment: {
            memberId: member.memberId,
            points: body.points,
            reason: body.reason,
            expiresAt: null,
            actor: actorOf(caller),
            id: `staff:${body.id.toLowerCase()}`,
          },
          now: clock.now(),
        });
        if ('refused' in posted)
          return refuse(posted, posted.refused === 'idempotency_conflict' ? 409 : 422);
        return { status: 200, body: presentMember(await findMember(deps, caller, id)) };
      },
    }),
  ];
}

export async function findMember(
  { db, clock }: AdminDeps,
  { shop }: Staff,
  id: string,
): Promise<MemberAccount> {
  const of = { shopId: shop.shopId, memberId: id, now: clock.now() };
  const account = await readMemberAccount(db, of);
  if (account === null) throw new AppError('not_found', 'There is no such member.');
  return account;
}
