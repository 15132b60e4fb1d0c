import { randomUUID } from 'node:crypto';
import type {
  Benefit,
  BenefitOrder,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../../server/commerce/commerce.ts';
import type { BenefitFault, BenefitStandIn, BenefitVariant } from './benefit-stand-in.ts';

const dayMs = 24 * 3_600_000;

/** One redemption as its jobs see it: what was tried, and when, is kept from call to call. */
export interface BenefitCase {
  missingCustomerId: string;
  callsThatMake: readonly string[];
  callsThatTakeBack: readonly string[];
  issue(change?: Partial<BenefitOrder>): Promise<IssueOutcome>;
  takeBack(): Promise<DisableOutcome>;
  forgetId(): void;
  takeCode(): Promise<void>;
  spend(): Promise<void>;
  fail(fault: BenefitFault, call: string): void;
  count(): Promise<{ made: number; standing: number }>;
}

export async function openCase(
  standIn: BenefitStandIn,
  variant: BenefitVariant,
): Promise<BenefitCase> {
  const { kind } = variant;
  const { commerce, connection } = standIn;
  const customerId = await standIn.newCustomer();
  const order = orderOf(standIn, variant, customerId);
  let triedAt: Date | null = null;
  let endingTriedAt: Date | null = null;
  let discountId: string | null = null;
  let value = 'value' in order.benefit ? order.benefit.value : null;

  return {
    missingCustomerId: standIn.missingCustomerId,
    callsThatMake: standIn.callsThatMake(variant),
    callsThatTakeBack: standIn.callsThatTakeBack(kind),
    async issue(change = {}) {
      const sent = { ...order, ...change, triedAt };
      triedAt ??= new Date();
      const outcome = await commerce.issueBenefit(connection, sent);
      if (outcome.outcome === 'issued') {
        ({ discountId } = outcome);
        value = outcome.value ?? value;
      }
      return outcome;
    },
    takeBack() {
      const { redemptionId, code, othersIds } = order;
      const made = { redemptionId, kind, code, discountId, customerId, value, triedAt, othersIds };
      const sent: IssuedBenefit = { ...made, endingTriedAt };
      endingTriedAt ??= new Date();
      return commerce.disableBenefit(connection, sent);
    },
    forgetId() {
      discountId = null;
    },
    takeCode: () => standIn.takeCode(kind, order.code),
    spend: () => standIn.spend(order),
    fail: (fault, call) => standIn.fail(fault, call),
    count: () => standIn.count(kind, customerId),
  };
}

/** An order as a job makes it. The code has letters and digits only, which every kind can take. */
export function orderOf(
  standIn: Pick<BenefitStandIn, 'currency' | 'variantId'>,
  variant: BenefitVariant,
  customerId: string,
): BenefitOrder {
  const redemptionId = randomUUID();
  const code = `REG${redemptionId.replaceAll('-', '').slice(0, 12).toUpperCase()}`;
  const now = Date.now();
  return {
    redemptionId,
    code,
    title: `A treat (${code})`,
    benefit: benefitOf(standIn, variant),
    minimumOrder: null,
    customerId,
    startsAt: new Date(now - 60_000),
    endsAt: new Date(now + 30 * dayMs),
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
    triedAt: null,
    othersIds: [],
  };
}

function benefitOf(
  { currency, variantId }: Pick<BenefitStandIn, 'currency' | 'variantId'>,
  { kind, isCapped = false }: BenefitVariant,
): Benefit {
  const value = { amount: '5.00', currency };
  switch (kind) {
    case 'amount_off':
      return { kind, value, goodFor: null, maxBasketPercent: isCapped ? 50 : null };
    case 'percentage_off':
      return { kind, percent: 15, goodFor: null, maxValue: isCapped ? value : null };
    case 'free_shipping':
      return { kind, maxShipping: null };
    case 'free_product':
      return { kind, variantId };
    case 'gift_card':
    case 'store_credit':
      return { kind, value };
  }
}
