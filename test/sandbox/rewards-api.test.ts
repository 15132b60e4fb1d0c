import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBench, testDomain, type TestBench } from './fake-app.ts';

let bench: TestBench;

beforeAll(async () => {
  bench = await startTestBench();
});

afterAll(async () => {
  await bench.close();
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { sandbox } = bench;
  const response = await fetch(`${sandbox.adminApiOrigin}/admin/api/2026-10/graphql.json`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Shopify-Access-Token': sandbox.customAppToken,
      'X-Shopify-Shop-Domain': testDomain,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const makeCard = `mutation Make($input: GiftCardCreateInput!) {
  giftCardCreate(input: $input) {
    giftCard { id lastCharacters maskedCode enabled note balance { amount currencyCode } initialValue { amount } expiresOn customer { id } }
    giftCardCode
    userErrors { field code message }
  }
}`;
const credit = `mutation Credit($id: ID!, $creditInput: StoreCreditAccountCreditInput!) {
  storeCreditAccountCredit(id: $id, creditInput: $creditInput) {
    storeCreditAccountTransaction { id amount { amount } balanceAfterTransaction { amount } account { id balance { amount } } }
    userErrors { field code message }
  }
}`;
const debit = `mutation Debit($id: ID!, $debitInput: StoreCreditAccountDebitInput!) {
  storeCreditAccountDebit(id: $id, debitInput: $debitInput) {
    storeCreditAccountTransaction { id amount { amount } balanceAfterTransaction { amount } }
    userErrors { field code message }
  }
}`;
const readCredit = `query Read($id: ID!) {
  customer(id: $id) { storeCreditAccounts(first: 1) { nodes { id balance { amount } transactions(first: 10, sortKey: CREATED_AT, reverse: true) { nodes { __typename amount { amount } createdAt event ... on StoreCreditAccountCreditTransaction { id expiresAt remainingAmount { amount } } } } } } }
}`;
const shipFree = `mutation Ship($freeShippingCodeDiscount: DiscountCodeFreeShippingInput!) {
  discountCodeFreeShippingCreate(freeShippingCodeDiscount: $freeShippingCodeDiscount) {
    codeDiscountNode { id codeDiscount { __typename ... on DiscountCodeFreeShipping { status maximumShippingPrice { amount } context { __typename } codes(first: 1) { nodes { code } } } } }
    userErrors { field code message }
  }
}`;

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

function gidOf(email: string): string {
  return `gid://shopify/Customer/${bench.sandbox.shop.customerByEmail(email)?.id ?? ''}`;
}

/** The one mutation's payload. */
function payload(answer: Answer): Record<string, unknown> {
  const [found] = Object.values(answer.data ?? {});
  return { ...(found as Record<string, unknown>) };
}

async function errorsOf(query: string, variables: Record<string, unknown>): Promise<unknown> {
  const errors: unknown = payload(await ask(query, variables))['userErrors'];
  return (errors as { code: string }[]).map(({ code }) => code);
}

describe('gift cards through the Admin API', () => {
  it('are made under a code of one’s own, found by it, and stopped for good', async () => {
    const made = payload(
      await ask(makeCard, {
        input: {
          initialAmount: usd('10.00'),
          code: 'REGA2B3C4D5E',
          customerId: gidOf('maya@example.com'),
          note: 'redemption 1',
          expiresOn: '2040-01-31',
        },
      }),
    );
    expect(made).toMatchObject({
      giftCardCode: 'rega2b3c4d5e',
      userErrors: [],
      giftCard: {
        lastCharacters: '4d5e',
        enabled: true,
        note: 'redemption 1',
        balance: { amount: '10.00', currencyCode: 'USD' },
        expiresOn: '2040-01-31',
        customer: { id: gidOf('maya@example.com') },
      },
    });
    const again = { input: { initialAmount: usd('10.00'), code: 'rega2b3c4d5e' } };
    expect(payload(await ask(makeCard, again))['userErrors']).toEqual([
      { field: ['input', 'code'], code: 'TAKEN', message: 'Code has already been taken' },
    ]);
    const found = await ask(
      'query Find($query: String!) { giftCards(first: 5, query: $query) { nodes { id note } } }',
      { query: 'REGA2B3C4D5E' },
    );
    expect(found.data).toMatchObject({ giftCards: { nodes: [{ note: 'redemption 1' }] } });
    const { id } = made['giftCard'] as { id: string };
    const stopped = await ask(
      'mutation Stop($id: ID!) { giftCardDeactivate(id: $id) { giftCard { enabled balance { amount } } userErrors { code } } }',
      { id },
    );
    expect(payload(stopped)).toEqual({
      giftCard: { enabled: false, balance: { amount: '10.00' } },
      userErrors: [],
    });
  });

  it('are refused in the platform’s words', async () => {
    const wrong = async (change: Record<string, unknown>) =>
      errorsOf(makeCard, { input: { initialAmount: usd('10.00'), ...change } });
    expect(await wrong({ code: 'SHORT' })).toEqual(['TOO_SHORT']);
    expect(await wrong({ code: 'REG-A2B3C4D5E' })).toEqual(['INVALID']);
    expect(await wrong({ code: 'A'.repeat(21) })).toEqual(['TOO_LONG']);
    expect(await wrong({ initialAmount: usd('0') })).toEqual(['GREATER_THAN']);
    expect(await wrong({ initialAmount: usd('2000.01') })).toEqual(['GIFT_CARD_LIMIT_EXCEEDED']);
    expect(await wrong({ initialAmount: { amount: '5.00', currencyCode: 'EUR' } })).toEqual([
      'INVALID',
    ]);
    expect(await wrong({ customerId: 'gid://shopify/Customer/1' })).toEqual(['CUSTOMER_NOT_FOUND']);
    expect(
      await errorsOf(
        'mutation { giftCardDeactivate(id: "gid://shopify/GiftCard/1") { userErrors { code } } }',
        {},
      ),
    ).toEqual(['GIFT_CARD_NOT_FOUND']);
  });
});

describe('store credit through the Admin API', () => {
  it('is given, taken and told newest first, each with what it left', async () => {
    const id = gidOf('theo@example.com');
    const given = payload(await ask(credit, { id, creditInput: { creditAmount: usd('7.50') } }));
    expect(given).toMatchObject({
      storeCreditAccountTransaction: {
        amount: { amount: '7.50' },
        balanceAfterTransaction: { amount: '7.50' },
      },
      userErrors: [],
    });
    const taken = payload(await ask(debit, { id, debitInput: { debitAmount: usd('2.00') } }));
    expect(taken).toMatchObject({
      storeCreditAccountTransaction: {
        amount: { amount: '-2.00' },
        balanceAfterTransaction: { amount: '5.50' },
      },
    });
    const { data } = await ask(readCredit, { id });
    expect(data).toMatchObject({
      customer: {
        storeCreditAccounts: {
          nodes: [
            {
              balance: { amount: '5.50' },
              transactions: {
                nodes: [
                  { __typename: 'StoreCreditAccountDebitTransaction', amount: { amount: '-2.00' } },
                  {
                    __typename: 'StoreCreditAccountCreditTransaction',
                    amount: { amount: '7.50' },
                    remainingAmount: { amount: '5.50' },
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('is refused in the platform’s words', async () => {
    const id = gidOf('ines@example.com');
    const give = (creditInput: unknown, to = id) => errorsOf(credit, { id: to, creditInput });
    const take = (amount: unknown, from = id) =>
      errorsOf(debit, { id: from, debitInput: { debitAmount: amount } });
    expect(await take(usd('1.00'))).toEqual(['ACCOUNT_NOT_FOUND']);
    expect(await give({ creditAmount: usd('1.00') }, 'gid://shopify/Customer/1')).toEqual([
      'OWNER_NOT_FOUND',
    ]);
    expect(await give({ creditAmount: usd('-1.00') })).toEqual(['NEGATIVE_OR_ZERO_AMOUNT']);
    expect(await give({ creditAmount: { amount: '1.00', currencyCode: 'EUR' } })).toEqual([
      'UNSUPPORTED_CURRENCY',
    ]);
    const past = { creditAmount: usd('1.00'), expiresAt: '2020-01-01T00:00:00Z' };
    expect(await give(past)).toEqual(['EXPIRES_AT_IN_PAST']);
    expect(await give({ creditAmount: usd('100000.01') })).toEqual(['CREDIT_LIMIT_EXCEEDED']);
    expect(await give({ creditAmount: usd('1.00') })).toEqual([]);
    expect(await take(usd('1.01'))).toEqual(['INSUFFICIENT_FUNDS']);
    expect(await take({ amount: '1.00', currencyCode: 'EUR' })).toEqual(['MISMATCHING_CURRENCY']);
  });
});

describe('codes of other kinds through the Admin API', () => {
  it('makes free shipping up to a price, finds it and stops it', async () => {
    const input = {
      title: 'Free shipping',
      code: 'SHIP-1',
      startsAt: '2020-01-01T00:00:00Z',
      endsAt: '2040-01-01T00:00:00Z',
      usageLimit: 1,
      context: { customers: { add: [gidOf('maya@example.com')] } },
      destination: { all: true },
      maximumShippingPrice: '8.00',
      combinesWith: { orderDiscounts: true, productDiscounts: true },
    };
    const made = payload(await ask(shipFree, { freeShippingCodeDiscount: input }));
    expect(made).toMatchObject({
      codeDiscountNode: {
        codeDiscount: {
          __typename: 'DiscountCodeFreeShipping',
          status: 'ACTIVE',
          maximumShippingPrice: { amount: '8.00' },
          context: { __typename: 'DiscountCustomers' },
        },
      },
      userErrors: [],
    });
    expect(await errorsOf(shipFree, { freeShippingCodeDiscount: input })).toEqual(['TAKEN']);
    const found = await ask(
      'query Find($code: String!) { codeDiscountNodeByCode(code: $code) { id codeDiscount { __typename ... on DiscountCodeFreeShipping { asyncUsageCount } } } }',
      { code: 'ship-1' },
    );
    expect(found.data).toMatchObject({
      codeDiscountNodeByCode: { codeDiscount: { __typename: 'DiscountCodeFreeShipping' } },
    });
    const { id } = payload(found);
    const stopped = await ask(
      'mutation Stop($id: ID!) { discountCodeDeactivate(id: $id) { codeDiscountNode { codeDiscount { ... on DiscountCodeFreeShipping { status } } } userErrors { code } } }',
      { id },
    );
    expect(payload(stopped)).toMatchObject({
      codeDiscountNode: { codeDiscount: { status: 'EXPIRED' } },
    });
  });

  it('reads what a variant costs and what a code is good for', async () => {
    const { shop } = bench.sandbox;
    const id = `gid://shopify/ProductVariant/${shop.variantId('hearth-mug', 'Moss')}`;
    const variant = await ask('query V($id: ID!) { productVariant(id: $id) { price title } }', {
      id,
    });
    expect(variant.data).toEqual({ productVariant: { price: '28.00', title: 'Moss' } });
    const make = `mutation Make($basicCodeDiscount: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $basicCodeDiscount) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { discountClasses customerGets { value { __typename ... on DiscountPercentage { percentage } } items { __typename ... on DiscountProducts { productVariants(first: 5) { nodes { id } } } ... on DiscountCollections { collections(first: 5) { nodes { id } } } } } } } } userErrors { code field } } }`;
    const basic = (code: string, items: unknown) => ({
      basicCodeDiscount: {
        title: code,
        code,
        startsAt: '2020-01-01T00:00:00Z',
        context: { all: 'ALL' },
        customerGets: { value: { percentage: 0.15 }, items },
      },
    });
    const mug = await ask(make, basic('MUG', { products: { productVariantsToAdd: [id] } }));
    expect(payload(mug)).toMatchObject({
      codeDiscountNode: {
        codeDiscount: {
          discountClasses: ['PRODUCT'],
          customerGets: {
            value: { percentage: 0.15 },
            items: { __typename: 'DiscountProducts', productVariants: { nodes: [{ id }] } },
          },
        },
      },
    });
    const coffee = { collections: { add: ['gid://shopify/Collection/481502921001'] } };
    expect(payload(await ask(make, basic('COFFEE', coffee)))['userErrors']).toEqual([]);
    const nothing = { collections: { add: ['gid://shopify/Collection/1'] } };
    expect(await errorsOf(make, basic('NONE', nothing))).toEqual(['INVALID']);
  });
});

describe('what goes wrong', () => {
  it('denies what the merchant did not grant, field by field', async () => {
    const { tokens } = bench.sandbox;
    tokens.scopes.delete('write_gift_cards');
    tokens.scopes.delete('read_store_credit_accounts');
    const card = await ask(makeCard, { input: { initialAmount: usd('10.00') } });
    expect(card).toMatchObject({
      data: { giftCardCreate: null },
      errors: [{ extensions: { code: 'ACCESS_DENIED' } }],
    });
    const read = await ask(readCredit, { id: gidOf('theo@example.com') });
    expect(read.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
    tokens.scopes.add('write_gift_cards').add('read_store_credit_accounts');
  });

  it('refuses, breaks before and breaks after, as asked', async () => {
    const { faults, shop } = bench.sandbox;
    const field = 'giftCardCreate';
    const input = { initialAmount: usd('10.00'), code: 'BROKEN2345' };
    faults.next('refused', {
      field,
      refusal: { code: 'GIFT_CARD_LIMIT_EXCEEDED', message: "can't exceed $3,000.00 CAD" },
    });
    expect(await errorsOf(makeCard, { input })).toEqual(['GIFT_CARD_LIMIT_EXCEEDED']);
    faults.next('internal_error', { field });
    const before = await ask(makeCard, { input });
    expect(before.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(shop.giftCardByCode('BROKEN2345')).toBeUndefined();
    faults.next('internal_error_done', { field });
    await ask(makeCard, { input });
    expect(shop.giftCardByCode('broken2345')).toMatchObject({ initialValue: 1000 });
  });
});
