import type { Queryable, Tx } from './database.ts';

/** A further channel of a shop: an account on another platform. Keys and secrets are ciphertexts here. */
export interface Connection {
  shopId: string;
  connectionId: string;
  platform: 'stripe';
  /** The platform's id of the account. */
  accountId: string;
  accountName: string;
  isLive: boolean;
  apiKey: string | null;
  /** Signs what the platform sends us; null: it sends nothing yet. */
  webhookSecret: string | null;
  /** The platform's id of the address that we registered there; null: the merchant did it. */
  webhookEndpointId: string | null;
  /** Signs the tokens with which the shop's server lets its customers in. */
  tokenSecret: string;
  origins: readonly string[];
  status: 'active' | 'disconnected';
  connectedAt: Date;
  disconnectedAt: Date | null;
}

interface ConnectionRow {
  shop_id: string;
  connection_id: string;
  platform: 'stripe';
  account_id: string;
  account_name: string;
  is_live: boolean;
  api_key: string | null;
  webhook_secret: string | null;
  webhook_endpoint_id: string | null;
  token_secret: string;
  origins: string[];
  status: Connection['status'];
  connected_at: Date;
  disconnected_at: Date | null;
}

const columns = `shop_id::text, connection_id, platform, account_id, account_name, is_live, api_key, webhook_secret,
  webhook_endpoint_id, token_secret, origins, status, connected_at, disconnected_at`;

/** More than one shop has. */
const connectionsMax = 100;

function toConnection(row: ConnectionRow): Connection {
  return {
    shopId: row.shop_id,
    connectionId: row.connection_id,
    platform: row.platform,
    accountId: row.account_id,
    accountName: row.account_name,
    isLive: row.is_live,
    apiKey: row.api_key,
    webhookSecret: row.webhook_secret,
    webhookEndpointId: row.webhook_endpoint_id,
    tokenSecret: row.token_secret,
    origins: row.origins,
    status: row.status,
    connectedAt: row.connected_at,
    disconnectedAt: row.disconnected_at,
  };
}

export async function readConnection(
  db: Queryable,
  shopId: string,
  connectionId: string,
): Promise<Connection | null> {
  const [row] = await db.query<ConnectionRow>(
    `select ${columns} from connections where shop_id = $1 and connection_id = $2`,
    [shopId, connectionId],
    'read_connection',
  );
  return row === undefined ? null : toConnection(row);
}

/** Active ones first, then by age. */
export async function listConnections(db: Queryable, shopId: string): Promise<Connection[]> {
  const rows = await db.query<ConnectionRow>(
    `select ${columns} from connections where shop_id = $1
      order by status, connected_at, connection_id limit $2`,
    [shopId, connectionsMax],
    'list_connections',
  );
  return rows.map(toConnection);
}

/** Until the transaction ends nobody else changes it. */
export async function lockConnection(
  tx: Tx,
  shopId: string,
  which: { connectionId: string } | { platform: Connection['platform']; accountId: string },
): Promise<Connection | null> {
  const byId = 'connectionId' in which;
  const [row] = await tx.query<ConnectionRow>(
    `select ${columns} from connections
      where shop_id = $1 and case when $2::text is null then platform = $3 and account_id = $4 else connection_id = $2 end
        for update`,
    [
      shopId,
      byId ? which.connectionId : null,
      byId ? null : which.platform,
      byId ? null : which.accountId,
    ],
  );
  return row === undefined ? null : toConnection(row);
}

/** Adds it, or replaces all that can change of it. */
export async function saveConnection(tx: Tx, connection: Connection): Promise<void> {
  await tx.query(
    `insert into connections (shop_id, connection_id, platform, account_id, account_name, is_live, api_key,
       webhook_secret, webhook_endpoint_id, token_secret, origins, status, connected_at, disconnected_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)
     on conflict (shop_id, connection_id) do update
        set account_name = excluded.account_name, is_live = excluded.is_live, api_key = excluded.api_key,
            webhook_secret = excluded.webhook_secret, webhook_endpoint_id = excluded.webhook_endpoint_id,
            token_secret = excluded.token_secret, origins = excluded.origins, status = excluded.status,
            connected_at = excluded.connected_at, disconnected_at = excluded.disconnected_at`,
    [
      connection.shopId,
      connection.connectionId,
      connection.platform,
      connection.accountId,
      connection.accountName,
      connection.isLive,
      connection.apiKey,
      connection.webhookSecret,
      connection.webhookEndpointId,
      connection.tokenSecret,
      connection.origins,
      connection.status,
      connection.connectedAt,
      connection.disconnectedAt,
    ],
  );
}

/** Has sales of this connection read again that wait for better weather or were given up; returns how many. */
export async function reviveSales(tx: Tx, connectionId: string): Promise<number> {
  const [row] = await tx.query<{ revived: string }>('select revive_sales($1) as revived', [
    connectionId,
  ]);
  return Number(row?.revived ?? 0);
}
