import type { Encryption } from '../base/encryption.ts';
import { AppError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import { fromStripeAmount } from '../commerce/stripe/minor-units.ts';
import type { ReadSale } from '../commerce/stripe/read-sale.ts';
import { openStripeConnection } from '../operations/open-stripe-connection.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import { settleSale } from '../operations/settle-sale.ts';
import type { SettleDeps } from '../operations/settlement.ts';
import type { Clock } from '../base/clock.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { translateSale } from '../../webhooks/stripe/translate-sale.ts';

interface ReadSaleDeps extends SettleDeps {
  clock: Clock;
  log: Logger;
  shops: ShopReader;
  encryption: Encryption;
  sales: ReadSale;
}

/** Asks Stripe what a sale is now, and settles it; whatever was told, and in which order, the end is the same. */
export async function readSale(
  deps: ReadSaleDeps,
  payload: JobPayloads['read_sale'],
): Promise<void> {
  const shop = await deps.shops.byId(payload.shopId);
  if (shop === null) return;
  const connection = await openStripeConnection(deps, payload);
  const told = await deps.sales(connection, payload);
  if (told === null) return;
  const translation = translateSale(told, fromStripeAmount);
  if (!translation.ok) {
    const { path, message } = translation.problem;
    // Time may mend it: a later try reads it again, and the last one keeps the reason.
    throw new AppError('unprocessable', `A sale of Stripe can’t be read: ${path} ${message}.`);
  }
  const { sale } = translation;
  if (sale !== null) await settleSale(deps, { shop, sale, now: deps.clock.now() });
}
