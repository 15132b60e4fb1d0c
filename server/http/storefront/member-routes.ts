import { z } from 'zod';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  storefrontHistory,
  storefrontMember,
  storefrontOrders,
} from '../../contract/storefront.ts';
import { orderCursor } from '../order-cursor.ts';
import { type Route, routeFor } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';
import { joinShopper } from './join-shopper.ts';
import { historyCursor, readOwnHistory, readOwnOrders } from './own-history.ts';
import { readPage, type StorefrontDeps } from './read-page.ts';

const route = routeFor<Shopper>();

/** What a shopper sees of the program and of themselves, and joining it. */
export function listMemberRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  return [
    route({
      method: 'get',
      path: storefrontPaths.member,
      out: storefrontMember,
      handler: async ({ caller }) => ({ status: 200, body: await readPage(deps, caller) }),
    }),
    route({
      method: 'post',
      path: storefrontPaths.join,
      in: { body: z.object({}) },
      out: storefrontMember,
      handler: async ({ caller }) => {
        const joined = await joinShopper(deps, caller);
        return { status: 200, body: await readPage(deps, joined) };
      },
    }),
    route({
      method: 'get',
      path: storefrontPaths.history,
      in: { query: z.object({ cursor: historyCursor }).partial() },
      out: storefrontHistory,
      handler: async ({ caller, query }) => ({
        status: 200,
        body: await readOwnHistory(deps, caller, query.cursor),
      }),
    }),
    route({
      method: 'get',
      path: storefrontPaths.orders,
      in: { query: z.object({ cursor: orderCursor }).partial() },
      out: storefrontOrders,
      handler: async ({ caller, query }) => ({
        status: 200,
        body: await readOwnOrders(deps, caller, query.cursor),
      }),
    }),
  ];
}
