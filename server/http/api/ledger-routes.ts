import type { Clock } from '../../base/clock.ts';
import { AppError, assert } from '../../base/errors.ts';
import { orderExplanation, type OrderExplanation } from '../../contract/api-explanation.ts';
import {
  adjustmentAnswer,
  adjustmentRequest,
  ledgerPage,
  ledgerQuery,
} from '../../contract/api-ledger.ts';
import { adjustPoints } from '../../operations/adjust-points.ts';
import { explainLines } from '../../operations/explain-lines.ts';
import { readHistory } from '../../operations/read-history.ts';
import { readBalance } from '../../operations/read-member.ts';
import { putOrderInWords } from '../../operations/read-orders.ts';
import type { Database } from '../../store/database.ts';
import { readMember } from '../../store/members.ts';
import { readOrder, type StoredOrder } from '../../store/orders.ts';
import type { Shop } from '../../store/shops.ts';
import { refuse } from '../route.ts';
import { memberOrderParams, memberParams, noSuchMember, orderParams } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { deriveId } from './derive-id.ts';
import { presentExplanation } from './present-explanation.ts';
import { presentLedgerItem } from './present-ledger-item.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function ledgerRoutes(parts: Parts): ApiRoute[] {
  return [readLedger(parts), explainMemberOrder(parts), explainOrder(parts), adjust(parts)];
}

function readLedger({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/members/:id/ledger',
    scope: 'members:read',
    tag: 'Ledger',
    summary: 'Read a member’s ledger',
    description: 'Newest first. Each line moves points from one account to another.',
    answers: { 200: 'A page of lines.' },
    in: { params: memberParams, query: ledgerQuery },
    out: ledgerPage,
    handler: async ({ caller, params, query }) => {
      await checkMember(db, caller.shop.shopId, params.id);
      const { items, next } = await readHistory(db, {
        shop: caller.shop,
        memberId: params.id,
        before: query.cursor === undefined ? null : Number(query.cursor),
        limit: query.limit,
        reader: 'staff',
      });
      return {
        status: 200,
        body: {
          items: items.map(presentLedgerItem),
          next_cursor: next === null ? null : String(next),
        },
      };
    },
  });
}

function explainMemberOrder({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/members/:id/orders/:order_id/explanation',
    scope: 'members:read',
    tag: 'Ledger',
    summary: 'Explain what an order of a member earned',
    description:
      'Line by line with the arithmetic and in sentences, or the reason why it earns nothing.',
    answers: { 200: 'The explanation.' },
    in: { params: memberOrderParams },
    out: orderExplanation,
    handler: async ({ caller, params }) => {
      const { shop } = caller;
      await checkMember(db, shop.shopId, params.id);
      const order = await readOrder(db, shop.shopId, params.order_id);
      if (order === null || order.memberId !== params.id)
        throw new AppError('not_found', `Member ${params.id} has no order ${params.order_id}.`);
      return { status: 200, body: await explain(db, shop, order) };
    },
  });
}

function explainOrder({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/orders/:order_id/explanation',
    scope: 'members:read',
    tag: 'Ledger',
    summary: 'Explain what an order earned, or would earn',
    description:
      'Also of an order that nobody has yet: `member_id` is null, and its points wait for its buyer to join.',
    answers: { 200: 'The explanation.' },
    in: { params: orderParams },
    out: orderExplanation,
    handler: async ({ caller, params }) => {
      const { shop } = caller;
      const order = await readOrder(db, shop.shopId, params.order_id);
      if (order === null) throw new AppError('not_found', `There is no order ${params.order_id}.`);
      return { status: 200, body: await explain(db, shop, order) };
    },
  });
}

async function explain(db: Database, shop: Shop, order: StoredOrder): Promise<OrderExplanation> {
  const inWords = await putOrderInWords(db, { shop, order, reader: 'staff' });
  return presentExplanation(inWords);
}

function adjust({ db, clock }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/members/:id/adjustments',
    scope: 'members:write',
    tag: 'Ledger',
    summary: 'Give or take points by hand',
    answers: {
      201: 'The lines that it made, and the balance after it.',
      422: '`not_enough_points`: what is not there can’t be taken.',
    },
    in: { params: memberParams, body: adjustmentRequest },
    out: adjustmentAnswer,
    handler: async ({ caller, params, body }) => {
      const { shop, actor } = caller;
      const now = clock.now();
      const memberId = params.id;
      await checkMember(db, shop.shopId, memberId);
      const expiresAt = readExpiry(body.expires_at ?? null, now);
      const posted = await adjustPoints(db, {
        shop,
        adjustment: {
          memberId,
          points: body.points,
          reason: body.reason,
          expiresAt,
          actor,
          id: deriveId(caller, 'adjustment'),
        },
        now,
      });
      if ('refused' in posted)
        return refuse(posted, posted.refused === 'idempotency_conflict' ? 409 : 422);
      const lines = await explainLines(db, { shopId: shop.shopId, lines: posted, reader: 'staff' });
      const balance = await readBalance(db, { shopId: shop.shopId, memberId, now });
      assert(balance !== null, 'a member whose points were adjusted has a balance');
      return {
        status: 201,
        body: {
          member_id: memberId,
          points: body.points,
          reason: body.reason,
          items: lines.map(presentLedgerItem),
          balance,
        },
      };
    },
  });
}

async function checkMember(db: Database, shopId: string, memberId: string): Promise<void> {
  if ((await readMember(db, shopId, memberId)) === null) throw noSuchMember(memberId);
}

function readExpiry(text: string | null, now: Date): Date | null {
  if (text === null) return null;
  const expiresAt = new Date(text);
  if (expiresAt <= now)
    throw new AppError('invalid_request', 'Points that are given must not have expired already.', {
      fields: [{ path: 'expires_at', message: 'must be in the future' }],
    });
  return expiresAt;
}
