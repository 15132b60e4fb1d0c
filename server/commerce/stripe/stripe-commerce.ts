import type {
  BenefitOrder,
  Commerce,
  CustomerStanding,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
  ProductTold,
  PublishOutcome,
  ShopConnection,
  ShopFacts,
} from '../commerce.ts';
import { readAccount } from './account.ts';
import { disableCode, issueCode, refusedBy } from './codes.ts';
import { issueCredit, takeCreditBack } from './store-credit.ts';
import { callStripe, type OpenStripe, StripeRefusal } from './stripe-client.ts';

/** Products of one call. */
const productsPage = 100;

/** Stripe as a platform: its codes, its balances, its products. */
export function createStripeCommerce(open: OpenStripe): Commerce {
  return {
    readShop: (connection) => readShop(open, connection),
    issueBenefit: (connection, order) => issue(open, connection, order),
    disableBenefit: (connection, benefit) => takeBack(open, connection, benefit),
    readProducts: (connection, productIds) => readProducts(open, connection, productIds),
    // It has no storefront of its own.
    readTheme: async () => null,
    publishStanding: (connection, standing) => publish(open, connection, standing),
    publishCheckout: async (_connection, { benefits }) =>
      benefits.length === 0
        ? { outcome: 'published', discountId: null }
        : { outcome: 'refused', detail: 'Stripe’s checkout gives nothing by itself.' },
    publishBranding: async () => ({ outcome: 'refused', detail: 'Stripe draws no shop.' }),
    publishProgram: async () => ({ outcome: 'refused', detail: 'Stripe draws no shop.' }),
  };
}

/** Stripe says nothing of whether prices hold their tax, so each sale does; a test account is a development shop. */
async function readShop(open: OpenStripe, { accessToken }: ShopConnection): Promise<ShopFacts> {
  const account = await readAccount(open, accessToken);
  return {
    name: account.name,
    domain: account.accountId,
    currency: account.currency,
    timeZone: account.timeZone,
    taxesIncluded: false,
    isDevelopment: !account.isLive,
    email: account.email,
  };
}

async function issue(
  open: OpenStripe,
  { accessToken }: ShopConnection,
  order: BenefitOrder,
): Promise<IssueOutcome> {
  const stripe = open(accessToken);
  const { benefit } = order;
  try {
    switch (benefit.kind) {
      case 'amount_off':
      case 'percentage_off':
      case 'free_product':
        return await issueCode(stripe, order, benefit);
      case 'store_credit':
        return await issueCredit(stripe, order, benefit.value);
      case 'free_shipping':
      case 'gift_card':
        return {
          outcome: 'refused',
          code: 'not_on_this_platform',
          detail: 'Stripe knows neither codes for shipping nor gift cards.',
        };
    }
  } catch (error) {
    return refusedBy(error);
  }
}

async function takeBack(
  open: OpenStripe,
  { accessToken }: ShopConnection,
  benefit: IssuedBenefit,
): Promise<DisableOutcome> {
  const stripe = open(accessToken);
  try {
    switch (benefit.kind) {
      case 'amount_off':
      case 'percentage_off':
      case 'free_product':
        return await disableCode(stripe, benefit);
      case 'store_credit':
        return await takeCreditBack(stripe, benefit);
      case 'free_shipping':
      case 'gift_card':
        return { outcome: 'not_found' };
    }
  } catch (error) {
    // What is there and can't be stopped may still be used: that is not ours to decide.
    if (!(error instanceof StripeRefusal)) throw error;
    return { outcome: 'unclear', detail: error.message };
  }
}

/** Stripe's products have a name; what else a program may ask of one stands in its metadata, lists with commas. */
async function readProducts(
  open: OpenStripe,
  { accessToken }: ShopConnection,
  productIds: readonly string[],
): Promise<ProductTold[]> {
  const stripe = open(accessToken);
  const told: ProductTold[] = [];
  for (let at = 0; at < productIds.length; at += productsPage) {
    const ids = productIds.slice(at, at + productsPage);
    const { data } = await callStripe(() => stripe.products.list({ ids, limit: productsPage }));
    for (const { id, name, metadata } of data)
      told.push({
        productId: id,
        title: name,
        vendor: metadata['vendor'] ?? null,
        type: metadata['type'] ?? null,
        tags: splitList(metadata['tags']),
        collections: splitList(metadata['collections']),
      });
  }
  return told;
}

function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Customers of Stripe have no tags: tier and points stand in their metadata, where an empty text takes a key away. */
async function publish(
  open: OpenStripe,
  { accessToken }: ShopConnection,
  standing: CustomerStanding,
): Promise<PublishOutcome> {
  try {
    await callStripe(() =>
      open(accessToken).customers.update(standing.customerId, {
        metadata: {
          regulars_points: String(standing.points),
          regulars_tier: standing.tier?.id ?? '',
          regulars_tier_name: standing.tier?.name ?? '',
          regulars_expiring_points:
            standing.expiring === null ? '' : String(standing.expiring.points),
          regulars_expires_on: standing.expiring?.on ?? '',
        },
      }),
    );
    return { outcome: 'published' };
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    return { outcome: 'refused', detail: error.message };
  }
}
