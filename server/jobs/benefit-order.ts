import { assert } from '../base/errors.ts';
import type { Benefit, BenefitOrder, DecimalMoney, IssuedBenefit } from '../commerce/commerce.ts';
import { formatMoney } from '../domain/currency.ts';
import type { Money } from '../domain/program/money.ts';
import type { CombinesWith, Reward, RewardKind } from '../domain/program/reward.ts';
import { findReward } from '../domain/referrals/find-reward.ts';
import { capsAtCheckout } from '../domain/redemptions/caps-at-checkout.ts';
import { accountOn } from '../operations/judge-offers.ts';
import { readProgram } from '../operations/read-program.ts';
import type { RedemptionTry } from '../operations/try-redemption.ts';
import { listIdentities } from '../store/members.ts';
import type { StoredRedemption } from '../store/redemptions.ts';
import type { IssueDeps, OpenIssue } from './open-issue.ts';

const combinesByDefault: CombinesWith = {
  orderDiscounts: false,
  productDiscounts: false,
  shippingDiscounts: true,
};

/** What is asked of the platform for a redemption: by the version of the program under which it was redeemed. */
export async function benefitOrder(
  deps: IssueDeps,
  open: OpenIssue,
  { redemption, ownerId, othersIds }: RedemptionTry,
): Promise<BenefitOrder> {
  const { reward, isCapped } = await readReward(deps, open);
  // What was redeemed before minimums were written down with it has its reward's.
  const minimumOrder =
    redemption.minimumOrder ?? ('minimumOrder' in reward ? reward.minimumOrder : null);
  return {
    redemptionId: redemption.account.redemptionId,
    code: redemption.code,
    // The code is in the title: that is how a code that exists already is known to be this redemption's.
    title: `${redemption.title} · ${redemption.code}`,
    benefit: benefitOf(redemption, reward, isCapped),
    minimumOrder: decimal(minimumOrder),
    customerId: redemption.forFriend ? null : await readAccount(deps, open, ownerId),
    startsAt: redemption.createdAt,
    endsAt: redemption.expiresAt,
    combinesWith: 'combinesWith' in reward ? reward.combinesWith : combinesByDefault,
    triedAt: redemption.issueTriedAt,
    othersIds,
  };
}

/** The same as it is found again, to be taken back. */
export async function issuedBenefit(
  deps: IssueDeps,
  open: OpenIssue,
  { redemption, ownerId, othersIds }: RedemptionTry,
): Promise<IssuedBenefit> {
  return {
    redemptionId: redemption.account.redemptionId,
    kind: benefitKind(redemption),
    code: redemption.code,
    discountId: redemption.discountId,
    customerId: redemption.forFriend ? null : await readAccount(deps, open, ownerId),
    value: decimal(redemption.value),
    triedAt: redemption.issueTriedAt,
    endingTriedAt: redemption.endingTriedAt,
    othersIds,
  };
}

/** `isCapped`: the checkout keeps what the code may be at most. */
async function readReward(
  deps: IssueDeps,
  { shop, redemption, issuer }: OpenIssue,
): Promise<{ reward: Reward; isCapped: boolean }> {
  const { program } = await readProgram(deps.db, shop.shopId, redemption.programVersion);
  const reward = findReward(program, redemption.rewardId);
  assert(reward !== undefined, 'a published version keeps the rewards that were redeemed under it');
  return { reward, isCapped: capsAtCheckout(issuer.platform, program.settings) };
}

async function readAccount(
  deps: IssueDeps,
  { shop, issuer }: OpenIssue,
  ownerId: string,
): Promise<string | null> {
  const identities = await listIdentities(deps.db, shop.shopId, [ownerId]);
  return accountOn(issuer.platform, identities.get(ownerId) ?? []);
}

function benefitOf(redemption: StoredRedemption, reward: Reward, isCapped: boolean): Benefit {
  const goodFor = 'products' in reward ? reward.products : null;
  const { percent } = redemption;
  const kind = benefitKind(redemption);
  switch (kind) {
    case 'amount_off':
      return {
        kind,
        value: valueOf(redemption),
        goodFor,
        maxBasketPercent: isCapped && 'maxBasketPercent' in reward ? reward.maxBasketPercent : null,
      };
    case 'percentage_off':
      assert(percent !== null, 'a percentage is written down with its redemption');
      return {
        kind,
        percent,
        goodFor,
        maxValue: decimal(isCapped && 'maxValue' in reward ? reward.maxValue : null),
      };
    case 'free_shipping':
      return { kind, maxShipping: decimal('maxShipping' in reward ? reward.maxShipping : null) };
    case 'free_product':
      assert('variantId' in reward, 'a free product names its variant');
      return { kind, variantId: reward.variantId };
    case 'gift_card':
    case 'store_credit':
      return { kind, value: valueOf(redemption) };
  }
}

/** A percentage with a limit that the checkout does not keep is issued as the amount that it comes to. */
function benefitKind({ kind, percent, value }: StoredRedemption): Benefit['kind'] {
  assert(isIssued(kind), 'what staff hands over is not issued by a platform');
  if (kind === 'amount_off_variable') return 'amount_off';
  return kind === 'percentage_off' && percent === null && value !== null ? 'amount_off' : kind;
}

function isIssued(kind: RewardKind): kind is Exclude<RewardKind, 'custom'> {
  return kind !== 'custom';
}

function valueOf({ value }: StoredRedemption): DecimalMoney {
  const amount = decimal(value);
  assert(amount !== null, 'an amount is written down with its redemption');
  return amount;
}

function decimal(money: Money | null): DecimalMoney | null {
  return money === null
    ? null
    : { amount: formatMoney(money.minor, money.currency), currency: money.currency };
}
