import type {
  Benefit,
  BenefitOrder,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../../server/commerce/commerce.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { giftCardBalance } from '../sandbox/shop/gift-card.ts';
import { discountStatus } from '../sandbox/shop/discount.ts';
import { creditAccountOf, takeCredit } from '../sandbox/shop/move-credit.ts';
import { moveGiftCard } from '../sandbox/shop/save-gift-card.ts';
import type { Shop } from '../sandbox/shop/shop.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { orderOf } from './benefit-case.ts';
import type { BenefitStandIn } from './benefit-stand-in.ts';

const domain = 'juniper.myshopify.com';
/** What the battery gives, in cents. */
const creditMinor = 500;

const making: Record<Benefit['kind'], string> = {
  amount_off: 'discountCodeBasicCreate',
  percentage_off: 'discountCodeBasicCreate',
  free_shipping: 'discountCodeFreeShippingCreate',
  free_product: 'discountCodeBasicCreate',
  gift_card: 'giftCardCreate',
  store_credit: 'storeCreditAccountCredit',
};

const takingBack: Record<Benefit['kind'], string> = {
  amount_off: 'discountCodeDeactivate',
  percentage_off: 'discountCodeDeactivate',
  free_shipping: 'discountCodeDeactivate',
  free_product: 'discountCodeDeactivate',
  gift_card: 'giftCardDeactivate',
  store_credit: 'storeCreditAccountDebit',
};

export interface ShopifyStandIn extends BenefitStandIn {
  sandbox: Sandbox;
  /** For a new customer. */
  order(benefit: Benefit, change?: Partial<BenefitOrder>): Promise<BenefitOrder>;
  issue(order: BenefitOrder): Promise<IssueOutcome>;
  /** As if the answer that told its id had been lost, where the change doesn't name it. */
  takeBack(order: BenefitOrder, change?: Partial<IssuedBenefit>): Promise<DisableOutcome>;
}

/** The sandbox's shop behind its real Admin API. */
export async function openShopifyStandIn(): Promise<ShopifyStandIn> {
  const sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    // Nobody listens: nothing here waits for a webhook.
    app: { url: 'http://127.0.0.1:9', apiKey: 'key', apiSecret: 'hush' },
    domain,
    loadSchema: loadAdminSchema,
    customers: [],
    bucket: { maximumAvailable: 1_000_000, restoreRate: 1_000_000 },
  });
  const { shop, faults } = sandbox;
  const adminOrigin = sandbox.adminApiOrigin;
  const commerce = createShopifyCommerce(createAdminClient({ adminOrigin, timeoutMs: 5_000 }));
  const connection = { shopId: '1', domain, accessToken: sandbox.customAppToken };
  const sale = { currency: 'USD', variantId: shop.variantId('hearth-mug') };
  let customers = 0;
  const newCustomer = async (): Promise<string> => {
    customers += 1;
    return shop.createCustomer({ email: `member-${customers}@shop.example`, quietly: true }).id;
  };

  return {
    sandbox,
    commerce,
    connection,
    ...sale,
    missingCustomerId: '1',
    newCustomer,
    callsThatMake: ({ kind, isCapped }) => [isCapped ? 'discountCodeAppCreate' : making[kind]],
    callsThatTakeBack: (kind) => [takingBack[kind]],
    fail: (fault, call) => faults.next(fault, { field: call }),
    takeCode: async (kind, code) => {
      if (kind === 'gift_card') shop.createGiftCard({ code, value: creditMinor });
      else shop.createDiscount({ code, value: { kind: 'percentage', millionths: 100_000 } });
    },
    spend: async ({ benefit: { kind }, code, customerId }) => {
      if (customerId !== null) spend(shop, kind, { code, customerId });
    },
    count: async (kind, customerId) => count(shop, kind, customerId),
    close: () => sandbox.close(),
    order: async (benefit, change = {}) => ({
      ...orderOf(sale, benefit, await newCustomer()),
      benefit,
      ...change,
    }),
    issue: (order) => commerce.issueBenefit(connection, order),
    takeBack: (order, change = {}) =>
      commerce.disableBenefit(connection, { ...asMade(order), ...change }),
  };
}

function asMade(order: BenefitOrder): IssuedBenefit {
  const { redemptionId, code, customerId, benefit, othersIds } = order;
  return {
    redemptionId,
    kind: benefit.kind,
    code,
    discountId: null,
    customerId,
    value: 'value' in benefit ? benefit.value : null,
    triedAt: new Date(),
    endingTriedAt: null,
    othersIds,
  };
}

function spend(
  shop: Shop,
  kind: Benefit['kind'],
  { code, customerId }: { code: string; customerId: string },
): void {
  const orderId = 'an order';
  if (kind === 'gift_card') {
    const card = shop.giftCardByCode(code);
    if (card) moveGiftCard(shop.state, card, { amount: -giftCardBalance(card), orderId });
  } else if (kind === 'store_credit') {
    const account = creditAccountOf(shop.state, customerId);
    if (account)
      takeCredit(shop.state, account, {
        amount: shop.storeCreditOf(customerId),
        event: 'ORDER_PAYMENT',
        orderId,
      });
  } else {
    shop.discountByCode(code)?.usages.push({ orderId, customerId, email: null });
  }
}

function count(
  shop: Shop,
  kind: Benefit['kind'],
  customerId: string,
): { made: number; standing: number } {
  if (kind === 'gift_card') {
    const cards = shop.giftCards.filter((card) => card.customerId === customerId);
    const standing = cards.filter(
      (card) => card.deactivatedAt === null && giftCardBalance(card) > 0,
    );
    return { made: cards.length, standing: standing.length };
  }
  if (kind === 'store_credit') {
    const credits = shop.storeCreditEntries(customerId).filter((one) => one.kind === 'credit');
    return { made: credits.length, standing: shop.storeCreditOf(customerId) / creditMinor };
  }
  const codes = shop.discounts.filter((one) => one.customerIds?.includes(customerId));
  const standing = codes.filter(
    (one) => one.usages.length === 0 && discountStatus(one, shop.state.clock.now()) === 'ACTIVE',
  );
  return { made: codes.length, standing: standing.length };
}
