import type { Clock } from '../base/clock.ts';
import type { Encryption } from '../base/encryption.ts';
import type { Commerce } from '../commerce/commerce.ts';
import type { HistoryReader } from '../commerce/history-reader.ts';
import type { ReadSale } from '../commerce/stripe/read-sale.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { drainInbox } from '../operations/drain-inbox.ts';
import type { RefreshTokens } from '../operations/open-connection.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import type { DrainDeps } from '../operations/settle-deliveries.ts';
import type { JobName, JobPayloads } from '../store/jobs.ts';
import { endBenefit } from './end-benefit.ts';
import { issueBenefit } from './issue-benefit.ts';
import { mailOffer } from './mail-offer.ts';
import { publishBranding } from './publish-branding.ts';
import { publishCheckout } from './publish-checkout.ts';
import { publishProgram } from './publish-program.ts';
import { publishStanding } from './publish-standing.ts';
import { readProducts } from './read-products.ts';
import { readSale } from './read-sale.ts';
import { readTheme } from './read-theme.ts';
import { runBacktest } from './run-backtest.ts';
import { runBulkAction } from './run-bulk-action.ts';
import { runImport } from './run-import.ts';
import { type NoticeDeps, sendNotice } from './send-notice.ts';

export interface JobDeps extends DrainDeps {
  clock: Clock;
  shops: ShopReader;
  platforms: Record<Platform, Commerce>;
  history: HistoryReader;
  sales: ReadSale;
  encryption: Encryption;
  refresh: RefreshTokens;
  notices: NoticeDeps;
}

/** Which try this is, so that the last one can leave things in order. */
export interface Attempt {
  isLast: boolean;
}

export type JobHandlers = {
  [Name in JobName]: (payload: JobPayloads[Name], attempt: Attempt) => Promise<void>;
};

export function createJobHandlers(deps: JobDeps): JobHandlers {
  return {
    drain_inbox: ({ shopId }) => drain(deps, shopId),
    issue_discount: (payload, attempt) => issueBenefit(deps, payload, attempt),
    disable_discount: (payload) => endBenefit(deps, payload),
    send_notice: (payload, attempt) => sendNotice(deps, payload, attempt),
    mail_offer: (payload) => mailOffer(deps, payload),
    publish_standing: (payload, attempt) => publishStanding(deps, payload, attempt),
    publish_checkout: (payload, attempt) => publishCheckout(deps, payload, attempt),
    publish_branding: (payload, attempt) => publishBranding(deps, payload, attempt),
    publish_program: (payload, attempt) => publishProgram(deps, payload, attempt),
    read_products: (payload) => readProducts(deps, payload),
    read_theme: (payload) => readTheme(deps, payload),
    read_sale: (payload) => readSale(deps, payload),
    run_backtest: (payload, attempt) => runBacktest(deps, payload, attempt),
    run_bulk_action: (payload, attempt) => runBulkAction(deps, payload, attempt),
    run_import: (payload, attempt) => runImport(deps, payload, attempt),
  };
}

async function drain(deps: JobDeps, shopId: string): Promise<void> {
  const shop = await deps.shops.byId(shopId);
  if (shop !== null) await drainInbox(deps, shop, deps.clock);
}
