import { AppError } from '../base/errors.ts';
import type { Encryption } from '../base/encryption.ts';
import type { Clock } from '../base/clock.ts';
import type { Commerce, DiscountOrder } from '../commerce/commerce.ts';
import type { HistoryReader } from '../commerce/history-reader.ts';
import { formatMoney } from '../domain/currency.ts';
import type { Money } from '../domain/program/money.ts';
import type { RefreshTokens } from '../operations/open-connection.ts';
import { readProgram } from '../operations/read-program.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import { drainInbox } from '../operations/drain-inbox.ts';
import type { DrainDeps } from '../operations/settle-deliveries.ts';
import { failRedemption, settleRedemption } from '../operations/settle-redemption.ts';
import { type JobName, type JobPayloads } from '../store/jobs.ts';
import { listIdentities } from '../store/members.ts';
import { readRedemption, type StoredRedemption } from '../store/redemptions.ts';
import type { Shop } from '../store/shops.ts';
import { callShop } from './call-shop.ts';
import { publishStanding } from './publish-standing.ts';
import { readProducts } from './read-products.ts';
import { runBacktest } from './run-backtest.ts';
import { runImport } from './run-import.ts';
import { type NoticeDeps, sendNotice } from './send-notice.ts';

export interface JobDeps extends DrainDeps {
  clock: Clock;
  shops: ShopReader;
  commerce: Commerce;
  history: HistoryReader;
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
    issue_discount: (payload, attempt) => issueDiscount(deps, payload, attempt),
    disable_discount: (payload) => disableDiscount(deps, payload),
    send_notice: (payload, attempt) => sendNotice(deps, payload, attempt),
    publish_standing: (payload, attempt) => publishStanding(deps, payload, attempt),
    read_products: (payload) => readProducts(deps, payload),
    run_backtest: (payload, attempt) => runBacktest(deps, payload, attempt),
    run_import: (payload, attempt) => runImport(deps, payload, attempt),
  };
}

async function drain(deps: JobDeps, shopId: string): Promise<void> {
  const shop = await deps.shops.byId(shopId);
  if (shop !== null) await drainInbox(deps, shop, deps.clock);
}

interface OpenRedemption {
  shop: Shop;
  redemption: StoredRedemption;
}

async function readOpen(
  deps: JobDeps,
  payload: JobPayloads['issue_discount'],
): Promise<OpenRedemption | null> {
  const shop = await deps.shops.byId(payload.shopId);
  const redemption = await readRedemption(deps.db, payload.shopId, payload.redemptionId);
  return shop === null || redemption === null ? null : { shop, redemption };
}

/**
 * Makes the code of a held redemption. The platform's own no returns the points; weather is tried again;
 * when every try has failed the code's state is unknown, so it is first stopped, then the points return.
 */
async function issueDiscount(
  deps: JobDeps,
  payload: JobPayloads['issue_discount'],
  attempt: Attempt,
): Promise<void> {
  const open = await readOpen(deps, payload);
  if (open === null || open.redemption.account.status !== 'held') return;
  if (open.redemption.ending !== null) return;
  const { redemptionId } = payload;
  try {
    const discount = await order(deps, open);
    const outcome = await callShop(deps, payload.shopId, (connection) =>
      deps.commerce.issueDiscount(connection, discount),
    );
    await settleRedemption(deps.db, {
      shop: open.shop,
      redemptionId,
      news:
        outcome.outcome === 'issued'
          ? { news: 'issued', discountId: outcome.discountId }
          : { news: 'refused', code: outcome.code, detail: outcome.detail },
      now: deps.clock.now(),
    });
  } catch (error) {
    if (!attempt.isLast) throw error;
    deps.log.error({ err: error, ...payload }, 'a code could not be made: its redemption ends');
    await failRedemption(deps.db, {
      shop: open.shop,
      redemptionId,
      failure: {
        code: error instanceof AppError ? error.code : 'platform_unavailable',
        detail: 'The shop did not answer for a long time. The points come back.',
      },
      now: deps.clock.now(),
    });
  }
}

/** Stops the code of a redemption that is to end; only then its points return, unless the code was used. */
async function disableDiscount(
  deps: JobDeps,
  payload: JobPayloads['disable_discount'],
): Promise<void> {
  const open = await readOpen(deps, payload);
  if (open === null || open.redemption.ending === null) return;
  const { code } = open.redemption;
  const outcome = await callShop(deps, payload.shopId, (connection) =>
    deps.commerce.disableDiscount(connection, code),
  );
  await settleRedemption(deps.db, {
    shop: open.shop,
    redemptionId: payload.redemptionId,
    news: outcome.outcome === 'used' ? { news: 'used' } : { news: 'disabled' },
    now: deps.clock.now(),
  });
}

async function order(deps: JobDeps, open: OpenRedemption): Promise<DiscountOrder> {
  const { shop, redemption } = open;
  const { program } = await readProgram(deps.db, shop.shopId, redemption.programVersion);
  const reward = program.rewards.find(({ id }) => id === redemption.rewardId);
  const identities = await listIdentities(deps.db, shop.shopId, [redemption.memberId]);
  const customer = identities
    .get(redemption.memberId)
    ?.find((identity) => identity.type === 'customer_id');
  return {
    code: redemption.code,
    // The code is in the title: that is how a code that exists already is known to be this redemption's.
    title: `${redemption.title} · ${redemption.code}`,
    value: decimal(redemption.value),
    minimumOrder: reward?.minimumOrder == null ? null : decimal(reward.minimumOrder),
    customerId: customer?.value ?? null,
    startsAt: redemption.createdAt,
    endsAt: redemption.expiresAt,
    combinesWith: reward?.combinesWith ?? {
      orderDiscounts: false,
      productDiscounts: false,
      shippingDiscounts: true,
    },
  };
}

function decimal(money: Money): { amount: string; currency: string } {
  return { amount: formatMoney(money.minor, money.currency), currency: money.currency };
}
