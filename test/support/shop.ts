import { randomUUID } from 'node:crypto';
import { createEncryption } from '../../server/base/encryption.ts';
import { createLogger } from '../../server/base/logger.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { connectShop } from '../../server/operations/connect-shop.ts';
import { publishProgram, saveProgramDraft } from '../../server/operations/publish-program.ts';
import { type DrainDeps, settleDeliveries } from '../../server/operations/settle-deliveries.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import type { Shop } from '../../server/store/shops.ts';

export const testEncryption = createEncryption([Buffer.alloc(32, 7)]);

/** What settling takes, over a test's own database. */
export function openDeps(url: string, options: { poolSize?: number } = {}): DrainDeps {
  const db = openDatabase(url, { poolSize: options.poolSize ?? 6 });
  return {
    db,
    log: createLogger('silent'),
    hashContact: (shopId, contact) =>
      testEncryption.keyedHashes(contact, { shopId, column: 'orders.contact_hash' }),
  };
}

let shops = 0;

/** A fresh shop, connected as by a custom app's token. */
export async function connectTestShop(
  db: Database,
  facts: { currency?: string; timeZone?: string; isDevelopment?: boolean } = {},
): Promise<Shop> {
  shops += 1;
  return connectShop(
    { db, encryption: testEncryption },
    {
      facts: {
        name: `Shop ${shops}`,
        domain: `shop-${shops}-${randomUUID().slice(0, 8)}.myshopify.com`,
        currency: 'USD',
        timeZone: 'America/New_York',
        taxesIncluded: false,
        isDevelopment: false,
        email: null,
        ...facts,
      },
      access: {
        connectedBy: 'custom_app',
        accessToken: 'shpat_test',
        accessTokenExpiresAt: null,
        refreshToken: null,
        refreshTokenExpiresAt: null,
        apiSecret: null,
        scopes: '',
      },
      by: 'test',
      now: new Date(),
    },
  );
}

/** One point for each dollar and nothing else, unless the document says more. */
export async function publish(
  db: Database,
  shop: Shop,
  document: ProgramInput,
  now = new Date(),
): Promise<void> {
  const step = { shopId: shop.shopId, by: 'test', now };
  await saveProgramDraft(db, { ...step, document: programDocument.parse(document) });
  await publishProgram(db, step);
}

export const onePerDollar: ProgramInput = {
  earning: {
    rules: [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
    ],
  },
  rewards: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
    },
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: { amount: '1.00', currency: 'USD' },
      min_points: 100,
      max_points: 5000,
    },
  ],
};

export interface Message {
  topic: string;
  body: Buffer;
}

/** Puts messages into the inbox as the door does and settles until nothing waits. */
export async function deliver(
  deps: DrainDeps,
  shop: Shop,
  messages: readonly Message[],
  now: Date = new Date(),
): Promise<void> {
  for (const message of messages)
    await insertDeliveries(deps.db, [
      {
        shopId: shop.shopId,
        platform: 'shopify',
        deliveryId: randomUUID(),
        eventId: null,
        apiVersion: '2026-10',
        triggeredAt: null,
        receivedAt: now,
        ...message,
      },
    ]);
  while ((await settleDeliveries(deps, shop, now)) > 0);
}

export interface Standing {
  available: number;
  pending: number;
  held: number;
  lifetime: number;
}

export async function standingOf(db: Database, shop: Shop, customerId: string): Promise<Standing> {
  const [row] = await db.query<Record<keyof Standing, string>>(
    `select available, pending, held, lifetime_points as lifetime from balances
       join identities using (shop_id, member_id)
      where shop_id = $1 and type = 'customer_id' and value = $2`,
    [shop.shopId, customerId],
  );
  return {
    available: Number(row?.available ?? 0),
    pending: Number(row?.pending ?? 0),
    held: Number(row?.held ?? 0),
    lifetime: Number(row?.lifetime ?? 0),
  };
}

export async function memberIdOf(db: Database, shop: Shop, customerId: string): Promise<string> {
  const [row] = await db.query<{ member_id: string }>(
    `select member_id::text from identities where shop_id = $1 and type = 'customer_id' and value = $2`,
    [shop.shopId, customerId],
  );
  return row?.member_id ?? '';
}
