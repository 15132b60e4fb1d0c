import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { coerceInputValue, type GraphQLInputType, isInputType, parse, validate } from 'graphql';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion } from '../../server/commerce/shopify/api-version.ts';
import type { FunctionCart } from '../sandbox/shop/checkout-function.ts';
import {
  type FunctionTarget,
  functionTargets,
  handOver,
  type LoadedFunction,
  loadFunction,
  runFunction,
} from '../sandbox/functions/run-function.ts';

const folder = path.resolve(
  import.meta.dirname,
  '../../storefront-widget/extensions/checkout-function',
);

const lines = 'cartLinesDiscountsGenerateRun';
const delivery = 'cartDeliveryOptionsDiscountsGenerateRun';
const resultNames = {
  [lines]: 'CartLinesDiscountsGenerateRunResult',
  [delivery]: 'CartDeliveryOptionsDiscountsGenerateRunResult',
};

let loaded: LoadedFunction;

beforeAll(async () => {
  loaded = await loadFunction();
}, 120_000);

type Cart = Partial<Omit<FunctionCart, 'terms'>> & { terms: unknown };

/** What the platform hands over of a cart of 80.00. */
function inputOf(target: FunctionTarget, { terms, ...cart }: Cart): unknown {
  return handOver(loaded, target, {
    subtotal: '80.00',
    rate: '1.0',
    tier: null,
    groups: [],
    classes: ['ORDER', 'SHIPPING'],
    ...cart,
    terms: terms === null ? null : JSON.stringify(terms),
  });
}

/** What the function answers; it is held against the answer's type in the real schema. */
function answerOf(target: FunctionTarget, cart: Cart): unknown {
  const answer = runFunction(loaded.compiled, target, inputOf(target, cart));
  expect(coerceInputValue(answer, resultOf(target))).toBeDefined();
  return answer;
}

function resultOf(target: FunctionTarget): GraphQLInputType {
  const type = loaded.schema.getType(resultNames[target]);
  if (!isInputType(type)) throw new Error('no such result in the schema');
  return type;
}

const orderDiscount = (value: unknown, message?: string) => ({
  operations: [
    {
      orderDiscountsAdd: {
        selectionStrategy: 'FIRST',
        candidates: [
          {
            ...(message === undefined ? {} : { message }),
            targets: [{ orderSubtotal: { excludedCartLineIds: [] } }],
            value,
          },
        ],
      },
    },
  ],
});
const amount = (text: string) => orderDiscount({ fixedAmount: { amount: text } });
const nothing = { operations: [] };

const tiers = {
  kind: 'tier_benefits',
  tiers: {
    silver: { name: 'Silver', percent: 5, free_shipping: false },
    gold: { name: 'Gold “Größe” ☕', percent: 10, free_shipping: true },
  },
};

describe('the checkout function as a module', () => {
  it('is small, and can call nothing but its two streams', () => {
    expect(
      WebAssembly.Module.imports(loaded.compiled).map(({ module, name }) => `${module}.${name}`),
    ).toEqual(['wasi_snapshot_preview1.fd_write', 'wasi_snapshot_preview1.fd_read']);
    const exported = WebAssembly.Module.exports(loaded.compiled).map(({ name }) => name);
    expect(exported).toEqual(expect.arrayContaining([lines, delivery, 'memory']));
  });

  it('asks of the platform only what the pinned schema has', () => {
    for (const query of Object.values(loaded.queries))
      expect(validate(loaded.schema, parse(query))).toEqual([]);
  });

  it('declares each target with its query, its export and our version', async () => {
    const config = parseToml(await readFile(path.join(folder, 'shopify.extension.toml'), 'utf8'));
    expect(config).toMatchObject({
      api_version: apiVersion,
      extensions: [
        {
          type: 'function',
          targeting: [
            {
              target: 'cart.lines.discounts.generate.run',
              export: lines,
              input_query: functionTargets[lines],
            },
            {
              target: 'cart.delivery-options.discounts.generate.run',
              export: delivery,
              input_query: functionTargets[delivery],
            },
          ],
        },
      ],
    });
  });
});

describe('the benefits of a tier at the checkout', () => {
  it('takes the percentage of the buyer’s tier off the order and says for what', () => {
    expect(answerOf(lines, { terms: tiers, tier: 'gold' })).toEqual(
      orderDiscount({ percentage: { value: '10' } }, 'Gold “Größe” ☕'),
    );
    expect(answerOf(lines, { terms: tiers, tier: 'silver' })).toEqual(
      orderDiscount({ percentage: { value: '5' } }, 'Silver'),
    );
  });

  it('frees every delivery of a tier that ships for free, and of no other', () => {
    const groups = ['gid://shopify/CartDeliveryGroup/0', 'gid://shopify/CartDeliveryGroup/1'];
    expect(answerOf(delivery, { terms: tiers, tier: 'gold', groups })).toEqual({
      operations: [
        {
          deliveryDiscountsAdd: {
            selectionStrategy: 'ALL',
            candidates: [
              {
                message: 'Gold “Größe” ☕',
                targets: groups.map((id) => ({ deliveryGroup: { id } })),
                value: { percentage: { value: '100' } },
              },
            ],
          },
        },
      ],
    });
    expect(answerOf(delivery, { terms: tiers, tier: 'silver', groups })).toEqual(nothing);
    expect(answerOf(delivery, { terms: tiers, tier: 'gold', groups: [] })).toEqual(nothing);
  });

  it('gives a guest, an unknown tier and another class of discount nothing', () => {
    expect(answerOf(lines, { terms: tiers, tier: null })).toEqual(nothing);
    expect(answerOf(lines, { terms: tiers, tier: 'platinum' })).toEqual(nothing);
    expect(answerOf(lines, { terms: tiers, tier: 'gold', classes: ['SHIPPING'] })).toEqual(nothing);
    expect(
      answerOf(delivery, { terms: tiers, tier: 'gold', groups: ['g'], classes: ['ORDER'] }),
    ).toEqual(nothing);
  });
});

describe('a code made of points', () => {
  const points = { kind: 'amount_off', value: '12.00', max_basket_percent: 10 };

  it('takes no more than its part of the basket', () => {
    expect(answerOf(lines, { terms: points, subtotal: '80.00' })).toEqual(amount('8.00'));
    expect(answerOf(lines, { terms: points, subtotal: '500.00' })).toEqual(amount('12.00'));
    expect(
      answerOf(lines, { terms: { kind: 'amount_off', value: '12.00' }, subtotal: '9.99' }),
    ).toEqual(amount('9.99'));
  });

  it('ends a percentage at its limit', () => {
    const terms = { kind: 'percentage_off', percent: 20, max_value: '30.00' };
    expect(answerOf(lines, { terms, subtotal: '80.10' })).toEqual(amount('16.02'));
    expect(answerOf(lines, { terms, subtotal: '1000.00' })).toEqual(amount('30.00'));
    expect(
      answerOf(lines, { terms: { ...terms, max_value: undefined }, subtotal: '1000.00' }),
    ).toEqual(amount('200.00'));
  });

  it('takes nothing off an order below its minimum, nor with a minimum that can’t be read', () => {
    const least = (minimum_order: unknown, subtotal: string) =>
      answerOf(lines, { terms: { ...points, minimum_order }, subtotal });
    expect(least('80.00', '80.00')).toEqual(amount('8.00'));
    expect(least('80.01', '80.00')).toEqual(nothing);
    expect(least('plenty', '80.00')).toEqual(nothing);
  });

  it('turns the shop’s money into what the buyer sees', () => {
    expect(answerOf(lines, { terms: points, subtotal: '5000.00', rate: '0.913' })).toEqual(
      amount('10.95'),
    );
    expect(answerOf(lines, { terms: points, subtotal: '9000000', rate: '149.31' })).toEqual(
      amount('1791.72'),
    );
  });

  it('never gives more than it says, whatever the amounts', () => {
    const cents = fc.integer({ min: 0, max: 2_000_000 });
    const text = (value: number) => (value / 100).toFixed(2);
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 100 }), (basket, value, percent) => {
        const terms = { kind: 'amount_off', value: text(value), max_basket_percent: percent };
        const most = Math.min(value, Math.floor((basket * percent) / 100));
        expect(answerOf(lines, { terms, subtotal: text(basket) })).toEqual(
          most === 0 ? nothing : amount(text(most)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('terms that can’t be read', () => {
  it.each([
    null,
    {},
    [],
    'gold',
    { kind: 'something_new', value: '5.00' },
    { kind: 'amount_off' },
    { kind: 'amount_off', value: '-5.00' },
    { kind: 'amount_off', value: '5,00' },
    { kind: 'percentage_off', percent: 101 },
    { kind: 'percentage_off', percent: 12.5 },
    { kind: 'tier_benefits', tiers: [] },
  ])('take nothing off: %j', (terms) => {
    expect(answerOf(lines, { terms, tier: 'gold' })).toEqual(nothing);
  });

  it('end in an answer, however the input is broken', () => {
    for (const input of ['', '{', '{"a":[', '}}}}', '"', '{"cart":{"cost":"', '['.repeat(5000)])
      expect(runFunction(loaded.compiled, lines, input)).toEqual(nothing);
  });
});
