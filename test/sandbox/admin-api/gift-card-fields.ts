import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { customerName } from '../shop/customer.ts';
import {
  giftCardBalance,
  giftCardKey,
  giftCardValueMax,
  maskGiftCard,
  type GiftCard,
} from '../shop/gift-card.ts';
import { createGiftCard, deactivateGiftCard, findGiftCard } from '../shop/save-gift-card.ts';
import { formatMoney, fromDecimal, shopCurrency, toDecimal } from '../shop/money.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { shopDay } from '../shop/shop-time.ts';
import { connection, idOfGid, type PageArguments } from './connection.ts';
import { customerObject } from './customer-object.ts';
import { decimal } from './discount-input.ts';

const codeLength = { min: 8, max: 20 } as const;

const createInput = z.looseObject({
  code: z.string().nullish(),
  customerId: z.string().nullish(),
  expiresOn: z.string().nullish(),
  initialAmount: z.looseObject({ amount: decimal, currencyCode: z.string() }).nullish(),
  initialValue: decimal.nullish(),
  note: z.string().nullish(),
});
type CreateInput = z.infer<typeof createInput>;

interface GiftCardError {
  field: string[];
  code: string;
  message: string;
}

/** Gift cards, as the Admin API makes, stops and finds them. */
export function giftCardFields(state: ShopState): Record<string, unknown> {
  const byGid = (gid: string): GiftCard | undefined =>
    [...state.giftCards.values()].find(({ id }) => id === idOfGid(gid, 'GiftCard'));
  return {
    giftCard: ({ id }: { id: string }) => {
      const card = byGid(id);
      return card ? giftCardObject(state, card) : null;
    },
    giftCards: (page: PageArguments) =>
      connection(
        searchCards(state, page.query ?? '').map((card) => giftCardObject(state, card)),
        page,
        ({ id }) => String(id),
      ),
    giftCardCreate: ({ input }: { input: unknown }) => create(state, createInput.parse(input)),
    giftCardDeactivate: ({ id }: { id: string }) => {
      const card = byGid(id);
      if (!card) {
        const message = 'The gift card could not be found.';
        const userErrors = [{ field: ['id'], code: 'GIFT_CARD_NOT_FOUND', message }];
        return { giftCard: null, userErrors };
      }
      return { giftCard: giftCardObject(state, deactivateGiftCard(state, card)), userErrors: [] };
    },
  };
}

function create(state: ShopState, input: CreateInput): unknown {
  const userErrors = check(state, input);
  if (userErrors.length > 0) return { giftCard: null, giftCardCode: null, userErrors };
  const code = input.code?.trim();
  const card = createGiftCard(state, {
    ...(code ? { code } : {}),
    value: fromDecimal(input.initialAmount?.amount ?? input.initialValue ?? '') ?? 0,
    customerId: input.customerId ? idOfGid(input.customerId, 'Customer') : null,
    note: input.note ?? null,
    expiresOn: input.expiresOn ?? null,
  });
  return { giftCard: giftCardObject(state, card), giftCardCode: card.code, userErrors: [] };
}

function check(state: ShopState, input: CreateInput): GiftCardError[] {
  const worth = checkWorth(input);
  if (worth.length > 0) return worth;
  const code = checkCode(state, input.code?.trim() ?? '');
  if (code.length > 0) return code;
  const { customerId, expiresOn } = input;
  if (customerId && !state.customers.has(idOfGid(customerId, 'Customer') ?? ''))
    return [refuse('customerId', 'CUSTOMER_NOT_FOUND', 'The customer could not be found.')];
  if (expiresOn && expiresOn < shopDay(state.clock.now()))
    return [refuse('expiresOn', 'INVALID', 'Expires on must be in the future')];
  return [];
}

function checkWorth(input: CreateInput): GiftCardError[] {
  const field = input.initialAmount ? 'initialAmount' : 'initialValue';
  const text = input.initialAmount?.amount ?? input.initialValue;
  if (text === undefined || text === null)
    return [refuse('initialAmount', 'MISSING_ARGUMENT', 'initialAmount is required')];
  if (input.initialAmount && input.initialAmount.currencyCode !== shopCurrency)
    return [refuse(field, 'INVALID', 'The currency is not supported')];
  const value = fromDecimal(text) ?? 0;
  if (value <= 0) return [refuse(field, 'GREATER_THAN', 'must be greater than 0')];
  if (value > giftCardValueMax) {
    const most = `${formatMoney(giftCardValueMax)} ${shopCurrency}`;
    return [refuse(field, 'GIFT_CARD_LIMIT_EXCEEDED', `can't exceed ${most}`)];
  }
  return [];
}

function checkCode(state: ShopState, code: string): GiftCardError[] {
  if (code === '') return [];
  const { min, max } = codeLength;
  if (code.length < min)
    return [refuse('code', 'TOO_SHORT', `Code is too short (minimum is ${min} characters)`)];
  if (code.length > max)
    return [refuse('code', 'TOO_LONG', `Code is too long (maximum is ${max} characters)`)];
  if (!/^[a-z0-9]+$/i.test(code))
    return [refuse('code', 'INVALID', 'Code can only contain letters(a-z) and numbers(0-9)')];
  return findGiftCard(state, code) ? [refuse('code', 'TAKEN', 'Code has already been taken')] : [];
}

function refuse(name: string, code: string, message: string): GiftCardError {
  return { field: ['input', name], code, message };
}

function giftCardObject(state: ShopState, card: GiftCard): Record<string, unknown> {
  const customer = state.customers.get(card.customerId ?? '');
  return {
    __typename: 'GiftCard',
    id: `gid://shopify/GiftCard/${card.id}`,
    balance: money(giftCardBalance(card)),
    initialValue: money(card.initialValue),
    createdAt: card.createdAt.toISOString(),
    updatedAt: card.updatedAt.toISOString(),
    deactivatedAt: card.deactivatedAt?.toISOString() ?? null,
    enabled: card.deactivatedAt === null,
    expiresOn: card.expiresOn,
    lastCharacters: card.code.slice(-4),
    maskedCode: maskGiftCard(card),
    note: card.note,
    customer: customer ? customerObject(state, customer) : null,
    order: null,
    lineItem: null,
    recipientAttributes: null,
    templateSuffix: null,
    transactions: (page: PageArguments) =>
      connection(
        card.movements.map((movement) => ({
          __typename:
            movement.amount < 0 ? 'GiftCardDebitTransaction' : 'GiftCardCreditTransaction',
          id: `gid://shopify/GiftCardTransaction/${movement.id}`,
          amount: money(movement.amount),
          processedAt: movement.at.toISOString(),
          note: null,
        })),
        page,
        ({ id }) => id,
      ),
  };
}

function money(minor: number): Record<string, unknown> {
  return { amount: toDecimal(minor), currencyCode: shopCurrency };
}

const term = /(?:(\w+):)?(?:'([^']*)'|"([^"]*)"|(\S+))/g;

/** The part of the search that is used: a code or its last characters, a customer's name, `id:`, `customer_id:`, `status:`, `balance_status:`. */
function searchCards(state: ShopState, query: string): GiftCard[] {
  const terms = [...query.matchAll(term)].map(([, name, single, double, bare]) => ({
    name: name ?? 'default',
    value: single ?? double ?? bare ?? '',
  }));
  return [...state.giftCards.values()].filter((card) =>
    terms.every(({ name, value }) => matches(state, card, { name, value })),
  );
}

function matches(
  state: ShopState,
  card: GiftCard,
  { name, value }: { name: string; value: string },
): boolean {
  const balance = giftCardBalance(card);
  const fullness = balance === 0 ? 'empty' : balance < card.initialValue ? 'partial' : 'full';
  const customer = state.customers.get(card.customerId ?? '');
  if (name === 'id') return card.id === value;
  if (name === 'customer_id') return card.customerId === value;
  if (name === 'balance_status') return value.split('_or_').includes(fullness);
  if (name === 'status') return value === (card.deactivatedAt ? 'disabled' : 'enabled');
  if (name !== 'default') throw new GraphQLError(`The sandbox can't search gift cards by ${name}.`);
  return (
    card.code === giftCardKey(value) ||
    card.code.slice(-4) === giftCardKey(value) ||
    (customer !== undefined && customerName(customer).toLowerCase().includes(value.toLowerCase()))
  );
}
