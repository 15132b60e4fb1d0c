import { createLogger } from '../../../server/base/logger.ts';
import { createGuestLimits } from '../../../server/http/limit-guests.ts';
import { createReferralPage } from '../../../server/http/pages/referral-page.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { ReferralWorld } from '../../operations/referrals/referral-world.ts';
import { testEncryption } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';

export const appUrl = 'https://app.example';
export const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

/** The pages of members' links, with limits of their own. */
export function serveLinks(
  deps: DrainDeps,
  told: { appUrl: string; now: () => Date },
): Promise<Served> {
  return serve({
    '/': createReferralPage({
      db: deps.db,
      shops: createShopReader(deps.db),
      encryption: testEncryption,
      hashContact: deps.hashContact,
      clock: { now: told.now },
      log: createLogger('silent'),
      guestLimits: createGuestLimits(),
      appUrl: told.appUrl,
      shopUrl: ({ domain }) => `https://${domain}`,
      mails: true,
    }),
  });
}

export interface Visit {
  status: number;
  text: string;
  headers: Headers;
  cookie: string | null;
}

/** As a phone opens an address. */
export async function visit(url: string, init: RequestInit = {}): Promise<Visit> {
  const response = await fetch(url, {
    redirect: 'manual',
    ...init,
    headers: { 'User-Agent': phone, ...init.headers },
  });
  const { status, headers } = response;
  return { status, headers, text: await response.text(), cookie: headers.get('set-cookie') };
}

export const linkOf = (at: ReferralWorld) => `/r/${at.publicCode}`;

export const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
