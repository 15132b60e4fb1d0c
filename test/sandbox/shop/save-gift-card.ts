import { giftCardBalance, giftCardKey, type GiftCard, type GiftCardMovement } from './gift-card.ts';
import { ShopError } from './shop-error.ts';
import type { ShopState } from './shop-state.ts';

export function findGiftCard(state: ShopState, code: string): GiftCard | undefined {
  return state.giftCards.get(giftCardKey(code));
}

export interface NewGiftCard {
  code?: string;
  value: number;
  customerId?: string | null;
  note?: string | null;
  expiresOn?: string | null;
}

export function createGiftCard(state: ShopState, input: NewGiftCard): GiftCard {
  const code = giftCardKey(input.code ?? state.identifiers.token().slice(0, 16));
  if (state.giftCards.has(code)) throw new ShopError('Code has already been taken');
  const now = state.clock.now();
  const card: GiftCard = {
    id: state.identifiers.next('giftCard'),
    code,
    initialValue: input.value,
    customerId: input.customerId ?? null,
    note: input.note ?? null,
    expiresOn: input.expiresOn ?? null,
    createdAt: now,
    updatedAt: now,
    deactivatedAt: null,
    movements: [],
  };
  move(state, card, { amount: input.value, orderId: null });
  state.giftCards.set(code, card);
  return card;
}

/** For good: a card that was stopped never works again. */
export function deactivateGiftCard(state: ShopState, card: GiftCard): GiftCard {
  const now = state.clock.now();
  card.deactivatedAt ??= now;
  card.updatedAt = now;
  return card;
}

/** Spends (negative) or gives back; never below zero. */
export function moveGiftCard(
  state: ShopState,
  card: GiftCard,
  movement: Pick<GiftCardMovement, 'amount' | 'orderId'>,
): void {
  if (giftCardBalance(card) + movement.amount < 0)
    throw new ShopError('There is not enough on the gift card.');
  move(state, card, movement);
}

function move(
  state: ShopState,
  card: GiftCard,
  movement: Pick<GiftCardMovement, 'amount' | 'orderId'>,
): void {
  const at = state.clock.now();
  card.movements.push({ id: state.identifiers.next('giftCardMovement'), at, ...movement });
  card.updatedAt = at;
}
