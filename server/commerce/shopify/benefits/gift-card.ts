import { AppError, RetriableError } from '../../../base/errors.ts';
import type {
  BenefitOrder,
  DecimalMoney,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../../commerce.ts';
import type { Send } from '../admin-request.ts';
import { gidOf } from '../gid.ts';
import { createGiftCard, type GiftCardInput } from '../operations/create-gift-card.ts';
import { deactivateGiftCard } from '../operations/deactivate-gift-card.ts';
import { findGiftCards } from '../operations/find-gift-cards.ts';
import { readGiftCard } from '../operations/read-gift-card.ts';
import { readRefusal } from './read-refusal.ts';
import { isSameAmount } from './same-amount.ts';

/** The code is the key, as with discounts: "taken" by a card whose note names the redemption is ours. */
export async function issueGiftCard(
  send: Send,
  order: BenefitOrder,
  value: DecimalMoney,
): Promise<IssueOutcome> {
  const { giftCardCreate } = await send(createGiftCard(toGiftCard(order, value)));
  const { giftCard = null, userErrors = [] } = giftCardCreate ?? {};
  if (giftCard !== null) return { outcome: 'issued', discountId: giftCard.id };

  const isTaken = userErrors.some(({ code }) => code === 'TAKEN');
  const refusal = isTaken ? null : readRefusal(userErrors);
  // What is refused today may have been made by the try before.
  if (refusal !== null && order.triedAt === null) return refusal;
  const { ours, isSomebodys } = await recogniseGiftCard(send, order);
  if (ours !== null) return { outcome: 'issued', discountId: ours };
  if (refusal !== null) return refusal;
  if (!isSomebodys) throw new RetriableError('The code is taken, and yet not to be found');
  return {
    outcome: 'refused',
    code: 'code_taken',
    detail: `The shop already has another gift card with the code ${order.code}.`,
  };
}

/** The balance is read again after the card stands still: what was spent before that moment counts as used. */
export async function takeBackGiftCard(send: Send, made: IssuedBenefit): Promise<DisableOutcome> {
  const id = made.discountId ?? (await recogniseGiftCard(send, made)).ours;
  if (id === null) return { outcome: 'not_found' };
  const before = await readStanding(send, id);
  if (before !== 'untouched') return before;

  const { giftCardDeactivate } = await send(deactivateGiftCard(id));
  const after = await readStanding(send, id);
  if (after !== 'untouched') return after;

  const [refusal] = giftCardDeactivate?.userErrors ?? [];
  if (refusal === undefined) throw new RetriableError('Shopify has not stopped the gift card yet');
  throw new AppError('platform_unavailable', `Shopify did not stop the card: ${refusal.message}`);
}

async function readStanding(send: Send, id: string): Promise<DisableOutcome | 'untouched'> {
  const { giftCard } = await send(readGiftCard(id));
  if (giftCard === null) return { outcome: 'not_found' };
  const { balance, initialValue, enabled } = giftCard;
  if (!isSameAmount(balance, initialValue)) return { outcome: 'used' };
  return enabled ? 'untouched' : { outcome: 'disabled' };
}

/** Of a code that was given, Shopify tells no more than its last characters. */
async function recogniseGiftCard(
  send: Send,
  { redemptionId, code }: Pick<BenefitOrder, 'redemptionId' | 'code'>,
): Promise<{ ours: string | null; isSomebodys: boolean }> {
  const cards = await send(findGiftCards(code));
  const alike = cards.filter(({ lastCharacters }) =>
    code.toLowerCase().endsWith(lastCharacters.toLowerCase()),
  );
  const ours = alike.find(({ note }) => note?.includes(redemptionId));
  return { ours: ours?.id ?? null, isSomebodys: ours === undefined && alike.length > 0 };
}

function toGiftCard(order: BenefitOrder, value: DecimalMoney): GiftCardInput {
  const { code, customerId, endsAt, redemptionId } = order;
  return {
    code,
    initialAmount: { amount: value.amount, currencyCode: value.currency },
    // Staff can read it: the code must not be in it.
    note: `Regulars: redemption ${redemptionId}`,
    ...(customerId === null ? {} : { customerId: gidOf('Customer', customerId) }),
    // A card runs out by the day.
    ...(endsAt === null ? {} : { expiresOn: endsAt.toISOString().slice(0, 10) }),
  };
}
