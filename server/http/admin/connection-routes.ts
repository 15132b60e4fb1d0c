import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  type AdminConnection,
  adminConnection,
  adminConnections,
  connectedAnswer,
  connectRequest,
  tokenSecretAnswer,
} from '../../contract/admin-connections.ts';
import { adminPaths } from '../../contract/paths.ts';
import { id } from '../../contract/primitives.ts';
import {
  type ConnectDeps,
  connectStripe,
  disconnectStripe,
  replaceTokenSecret,
} from '../../operations/connect-stripe.ts';
import { type Connection, listConnections } from '../../store/connections.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

/** What connecting takes, beside the tables. */
export type Connecting = Pick<ConnectDeps, 'encryption' | 'stripe' | 'webhookUrl'>;

const params = z.object({ id });
const route = routeFor<Staff>();

/** Further channels of the shop: seeing, connecting and ending them. Keys go in and never come out. */
export function listConnectionRoutes(deps: AdminDeps & { connecting: Connecting }): Route<Staff>[] {
  const { db, clock } = deps;
  const connect: ConnectDeps = { db, ...deps.connecting };
  const show = (connection: Connection) => present(connection, connect.webhookUrl);
  return [
    route({
      method: 'get',
      path: adminPaths.connections,
      out: adminConnections,
      handler: async ({ caller }) => {
        const connections = await listConnections(db, caller.shop.shopId);
        return { status: 200, body: { items: connections.map(show) } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.connections,
      in: { body: connectRequest },
      out: connectedAnswer,
      handler: async ({ caller, body }) => {
        const { connection, tokenSecret } = await connectStripe(connect, {
          shopId: caller.shop.shopId,
          apiKey: body.api_key,
          webhookSecret: body.webhook_secret ?? null,
          origins: body.origins,
          by: caller.name,
          now: clock.now(),
        });
        return { status: 201, body: { connection: show(connection), token_secret: tokenSecret } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.disconnectConnection,
      in: { params, body: z.object({}) },
      out: adminConnection,
      handler: async (call) => {
        const step = { ...named(call), now: clock.now() };
        const ended = await disconnectStripe(connect, step);
        if (ended === null) throw unknown();
        return { status: 200, body: show(ended.connection) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.connectionTokenSecret,
      in: { params, body: z.object({}) },
      out: tokenSecretAnswer,
      handler: async (call) => {
        const secret = await replaceTokenSecret(connect, { ...named(call), now: clock.now() });
        if (secret === null) throw unknown();
        return { status: 200, body: { token_secret: secret } };
      },
    }),
  ];
}

function named({
  caller,
  params: { id: connectionId },
}: {
  caller: Staff;
  params: { id: string };
}) {
  return { shopId: caller.shop.shopId, connectionId, by: caller.name };
}

function unknown(): AppError {
  return new AppError('not_found', 'There is no such connection.');
}

function present(connection: Connection, webhookUrl: ConnectDeps['webhookUrl']): AdminConnection {
  return {
    id: connection.connectionId,
    platform: connection.platform,
    account_id: connection.accountId,
    account_name: connection.accountName,
    live: connection.isLive,
    status: connection.status,
    origins: [...connection.origins],
    webhook_url: webhookUrl(connection.connectionId),
    webhook: webhookOf(connection),
    connected_at: connection.connectedAt.toISOString(),
    disconnected_at: connection.disconnectedAt?.toISOString() ?? null,
  };
}

function webhookOf({ webhookSecret, webhookEndpointId }: Connection): AdminConnection['webhook'] {
  if (webhookSecret === null) return 'missing';
  return webhookEndpointId === null ? 'by_hand' : 'registered';
}
