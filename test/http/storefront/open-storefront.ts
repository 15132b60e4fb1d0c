import { createHmac } from 'node:crypto';
import { systemClock } from '../../../server/base/clock.ts';
import { createLogger } from '../../../server/base/logger.ts';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { createGuestLimits } from '../../../server/http/limit-guests.ts';
import { createStorefrontRouter } from '../../../server/http/storefront/storefront-router.ts';
import { adjustPoints } from '../../../server/operations/adjust-points.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { createConnectionReader } from '../../../server/operations/read-connection.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { Database } from '../../../server/store/database.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps, publish, testEncryption } from '../../support/shop.ts';
import { serve } from '../serve.ts';

const secret = 'the-secret-of-the-app';

export interface Storefront {
  db: Database;
  shop: Shop;
  /** As the widget asks through the app proxy, which signs for the customer. */
  ask(
    path: string,
    by?: {
      customerId?: string;
      body?: unknown;
      query?: Record<string, string>;
      headers?: Record<string, string>;
    },
  ): Promise<{ status: number; body: unknown }>;
  /** As a browser without script opens a page, or sends one of its forms. */
  open(
    path: string,
    by?: {
      customerId?: string;
      form?: Record<string, string>;
      query?: Record<string, string>;
      headers?: Record<string, string>;
    },
  ): Promise<{ status: number; type: string; text: string }>;
  /** A customer who has joined, with so many points. */
  enrol(customerId: string, points: number): Promise<string>;
  close(): Promise<void>;
}

/** The widget's door of one shop on a real server and a database of its own. */
export async function openStorefront(program: ProgramInput): Promise<Storefront> {
  const database = await freshDatabase();
  const deps = openDeps(database.url);
  const { db } = deps;
  const shop = await connectTestShop(db);
  await publish(db, shop, program);
  const router = createStorefrontRouter({
    ...deps,
    shops: createShopReader(db),
    clock: systemClock,
    guestLimits: createGuestLimits(),
    appUrl: 'https://regulars.example',
    apiKey: 'the-api-key',
    appSecrets: [secret],
    openApiSecret: () => null,
    tokens: { connections: createConnectionReader(db), encryption: testEncryption },
    log: createLogger('silent'),
    checkAnswers: true,
  });
  const served = await serve({ '/proxy': router });
  return {
    db,
    shop,
    async ask(path, by = {}) {
      const { customerId = '', body, query = {}, headers = {} } = by;
      const search = signed({ shop: shop.domain, logged_in_customer_id: customerId, ...query });
      const response = await fetch(`${served.origin}/proxy${path}?${search}`, {
        headers: { Accept: 'application/json', ...headers, 'Content-Type': 'application/json' },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    async open(path, by = {}) {
      const { customerId = '', form, query = {}, headers = {} } = by;
      const given = { shop: shop.domain, logged_in_customer_id: customerId, ...query };
      const search = signed({ ...given, path_prefix: '/apps/perks' });
      const response = await fetch(`${served.origin}/proxy${path}?${search}`, {
        headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
        ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
      });
      const type = response.headers.get('Content-Type') ?? '';
      return { status: response.status, type, text: await response.text() };
    },
    async enrol(customerId, points) {
      const now = new Date();
      const nameless = { email: null, phone: null, firstName: null, lastName: null };
      const person = { customerId, ...nameless, joinedAt: now };
      const { memberId } = await joinMember(deps, { shop, person, joinedBy: 'shopper', now });
      const actor = { kind: 'staff', name: 'Test' } as const;
      const terms = { id: `start:${memberId}`, reason: 'for the test', expiresAt: null };
      await adjustPoints(db, { shop, adjustment: { memberId, points, actor, ...terms }, now });
      return memberId;
    },
    async close() {
      await served.close();
      await db.close();
      await database.drop();
    },
  };
}

function signed(parameters: Record<string, string>): string {
  const given = { ...parameters, timestamp: String(Math.floor(Date.now() / 1000)) };
  const text = Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join('');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  return new URLSearchParams({ ...given, signature }).toString();
}
