import type { Encryption } from '../base/encryption.ts';
import type { ShopFacts } from '../commerce/commerce.ts';
import { programDocument, type ProgramDocument } from '../contract/program/program.ts';
import { formatMoney, minorDigits } from '../domain/currency.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { saveDraft } from '../store/programs.ts';
import { owePublication } from './branding/owe-publication.ts';
import { oweProgram, publishSavedDraft } from './publish-program.ts';
import {
  appendShop,
  lockDomain,
  lockShopByDomain,
  type NewShop,
  saveShop,
  type Shop,
} from '../store/shops.ts';

/** How a shop lets us in. */
export interface ShopAccess {
  connectedBy: Shop['connectedBy'];
  /** Null of a shop that sells through Stripe alone: its connections have the keys. */
  accessToken: string | null;
  accessTokenExpiresAt: Date | null;
  refreshToken: string | null;
  refreshTokenExpiresAt: Date | null;
  /** Only of a custom app made in the shop's admin: signs that shop's webhooks. */
  apiSecret: string | null;
  scopes: string;
}

/**
 * Connects a shop, or connects it again: the same shop keeps its members, ledger and program.
 * A new one starts with a live default program in its own currency.
 */
export async function connectShop(
  deps: { db: Database; encryption: Encryption },
  step: { facts: ShopFacts; access: ShopAccess; by: string; now: Date },
): Promise<Shop> {
  const { facts, now } = step;
  return deps.db.transaction(async (tx) => {
    await lockDomain(tx, facts.domain);
    const known = await lockShopByDomain(tx, facts.domain);
    const shop = known ?? (await appendShop(tx, newShop(step)));
    const connected: Shop = {
      ...shop,
      ...factsOf(facts),
      ...seal(deps.encryption, shop.shopId, step.access),
      status: 'active',
      connectedAt: now,
      uninstalledAt: null,
    };
    await saveShop(tx, connected);
    if (known === null) await publishDefaultProgram(tx, connected, now);
    else {
      await owePublication(tx, connected);
      await oweProgram(tx, shop.shopId);
    }
    await appendAudit(tx, shop.shopId, {
      at: now,
      actor: step.by,
      action: known === null ? 'connect_shop' : 'reconnect_shop',
      subject: `shop ${facts.domain}`,
    });
    return connected;
  });
}

function factsOf(facts: ShopFacts) {
  return {
    domain: facts.domain,
    name: facts.name,
    email: facts.email,
    currency: facts.currency,
    timeZone: facts.timeZone,
    taxesIncluded: facts.taxesIncluded,
    isDevelopment: facts.isDevelopment,
  };
}

/** The row comes first: its id is bound into every ciphertext. */
function newShop(step: { facts: ShopFacts; access: ShopAccess; now: Date }): NewShop {
  return {
    ...factsOf(step.facts),
    status: 'active',
    connectedBy: step.access.connectedBy,
    accessToken: null,
    accessTokenExpiresAt: null,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    apiSecret: null,
    scopes: step.access.scopes,
    connectedAt: step.now,
    uninstalledAt: null,
  };
}

/** Tokens and secrets are only ever stored as ciphertexts bound to their shop and column. */
export function seal(encryption: Encryption, shopId: string, access: ShopAccess) {
  const hide = (text: string | null, column: string) =>
    text === null ? null : encryption.encrypt(text, { shopId, column });
  return {
    connectedBy: access.connectedBy,
    accessToken: hide(access.accessToken, 'access_token'),
    accessTokenExpiresAt: access.accessTokenExpiresAt,
    refreshToken: hide(access.refreshToken, 'refresh_token'),
    refreshTokenExpiresAt: access.refreshTokenExpiresAt,
    apiSecret: hide(access.apiSecret, 'api_secret'),
    scopes: access.scopes,
  };
}

/** Who publishes the program that a shop begins with. */
export const connector = 'Regulars';

/** Something a merchant can open the doors with: 1 % back, a welcome, one fixed and one variable reward. */
export function defaultProgram(currency: string): ProgramDocument {
  const money = (whole: number) => ({
    amount: formatMoney(whole * 10 ** minorDigits(currency), currency),
    currency,
  });
  return programDocument.parse({
    joining: 'automatic',
    earning: {
      rules: [{ id: 'spend', kind: 'per_amount', points: 1, per: money(1) }],
    },
    activities: [{ type: 'sign_up', points: 100 }],
    rewards: [
      {
        id: 'five-off',
        kind: 'amount_off',
        title: `5 ${currency} off`,
        points: 500,
        value: money(5),
      },
      {
        id: 'points-as-money',
        kind: 'amount_off_variable',
        title: 'Points as money',
        points_step: 100,
        value_step: money(1),
        min_points: 100,
        max_points: 5000,
      },
    ],
  });
}

async function publishDefaultProgram(tx: Tx, shop: Shop, now: Date): Promise<void> {
  await saveDraft(tx, shop.shopId, {
    document: defaultProgram(shop.currency),
    savedAt: now,
    savedBy: connector,
  });
  await publishSavedDraft(tx, shop.shopId, { by: connector, now });
}
