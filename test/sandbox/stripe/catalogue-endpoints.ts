import { z } from 'zod';
import {
  type ApiCall,
  type Endpoint,
  listPage,
  mergeMetadata,
  pathId,
  refuseTogether,
} from './api-call.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { Metadata, Price, Product } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

const productFields = {
  name: word.text,
  active: word.yes.optional(),
  description: clearable(word.text).optional(),
  images: z.array(word.url).optional(),
  metadata: clearable(word.metadata).optional(),
};

export const priceAmounts = { currency: word.currency, unit_amount: word.amount };

export function addProduct(
  state: StripeState,
  made: { name: string; description?: string | null; images?: string[]; metadata?: Metadata },
): Product {
  return state.add<Product>({
    object: 'product',
    id: `prod_${state.token(14)}`,
    created: state.now(),
    updated: state.now(),
    active: true,
    name: made.name,
    description: made.description ?? null,
    images: made.images ?? [],
    metadata: made.metadata ?? {},
    default_price: null,
  });
}

export function addPrice(
  state: StripeState,
  made: {
    product: string;
    currency: string;
    unitAmount: number;
    active?: boolean;
    nickname?: string | null;
    lookupKey?: string | null;
    metadata?: Metadata;
  },
): Price {
  return state.add<Price>({
    object: 'price',
    id: state.newId('price'),
    created: state.now(),
    active: made.active ?? true,
    currency: made.currency,
    product: made.product,
    unit_amount: made.unitAmount,
    unit_amount_decimal: String(made.unitAmount),
    lookup_key: made.lookupKey ?? null,
    nickname: made.nickname ?? null,
    metadata: made.metadata ?? {},
  });
}

function createProduct(call: ApiCall): Product {
  const params = readParams(call.params, {
    ...productFields,
    default_price_data: z.strictObject(priceAmounts).optional(),
  });
  const { active, name, description, images, metadata, default_price_data: usual } = params;
  const product = addProduct(call.state, {
    name,
    description: description ?? null,
    images: images ?? [],
    metadata: mergeMetadata({}, metadata),
  });
  product.active = active ?? true;
  if (usual) {
    const { currency, unit_amount: unitAmount } = usual;
    const price = addPrice(call.state, { product: product.id, currency, unitAmount });
    product.default_price = price.id;
    call.tell('price.created', price);
  }
  call.tell('product.created', product);
  return product;
}

function updateProduct(call: ApiCall): Product {
  const { state } = call;
  const product = state.read('product', pathId(call));
  const params = readParams(call.params, {
    ...productFields,
    name: word.text.optional(),
    default_price: word.text.optional(),
  });
  if (params.default_price !== undefined)
    product.default_price = state.read('price', params.default_price, 'default_price').id;
  if (params.name !== undefined) product.name = params.name;
  if (params.active !== undefined) product.active = params.active;
  if (params.description !== undefined) product.description = params.description;
  if (params.images !== undefined) product.images = params.images;
  product.metadata = mergeMetadata(product.metadata, params.metadata);
  product.updated = state.now();
  call.tell('product.updated', product);
  return product;
}

function deleteProduct(call: ApiCall) {
  const product = call.state.read('product', pathId(call));
  if (call.state.all('price').some((price) => price.product === product.id))
    throw invalidRequest(
      'This product cannot be deleted because it has one or more user-created prices.',
    );
  call.tell('product.deleted', product);
  return call.state.remove(product);
}

function createPrice(call: ApiCall): Price {
  const { state } = call;
  refuseTogether(call.params, 'product', 'product_data');
  const params = readParams(call.params, {
    ...priceAmounts,
    active: word.yes.optional(),
    lookup_key: word.text.optional(),
    nickname: word.text.optional(),
    metadata: word.metadata.optional(),
    product: word.text.optional(),
    product_data: z
      .strictObject({ name: word.text, metadata: word.metadata.optional() })
      .optional(),
  });
  const { product_data: fresh } = params;
  const product = fresh
    ? addProduct(state, { name: fresh.name, metadata: fresh.metadata ?? {} })
    : state.read('product', params.product ?? '', 'product');
  const price = addPrice(state, {
    product: product.id,
    currency: params.currency,
    unitAmount: params.unit_amount,
    active: params.active ?? true,
    nickname: params.nickname ?? null,
    lookupKey: params.lookup_key ?? null,
    metadata: mergeMetadata({}, params.metadata),
  });
  call.tell('price.created', price);
  return price;
}

function updatePrice(call: ApiCall): Price {
  const price = call.state.read('price', pathId(call));
  const params = readParams(call.params, {
    active: word.yes.optional(),
    nickname: clearable(word.text).optional(),
    metadata: clearable(word.metadata).optional(),
  });
  if (params.active !== undefined) price.active = params.active;
  if (params.nickname !== undefined) price.nickname = params.nickname;
  price.metadata = mergeMetadata(price.metadata, params.metadata);
  call.tell('price.updated', price);
  return price;
}

export const catalogueEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/v1/products', answer: createProduct },
  {
    method: 'GET',
    path: '/v1/products',
    answer: (call) =>
      listPage(call, 'product', {
        filters: { active: word.yes.optional(), ids: z.array(word.text).optional() },
        fits: (one, { active, ids }) =>
          (active === undefined || one.active === active) && (ids?.includes(one.id) ?? true),
      }),
  },
  {
    method: 'GET',
    path: '/v1/products/:id',
    answer: (call) => call.state.read('product', pathId(call)),
  },
  { method: 'POST', path: '/v1/products/:id', answer: updateProduct },
  { method: 'DELETE', path: '/v1/products/:id', answer: deleteProduct },
  { method: 'POST', path: '/v1/prices', answer: createPrice },
  {
    method: 'GET',
    path: '/v1/prices',
    answer: (call) =>
      listPage(call, 'price', {
        filters: {
          active: word.yes.optional(),
          currency: word.currency.optional(),
          product: word.text.optional(),
          lookup_keys: z.array(word.text).optional(),
        },
        fits: (one, { active, currency, product, lookup_keys: keys }) =>
          (active === undefined || one.active === active) &&
          (currency === undefined || one.currency === currency) &&
          (product === undefined || one.product === product) &&
          (keys === undefined || (one.lookup_key !== null && keys.includes(one.lookup_key))),
      }),
  },
  {
    method: 'GET',
    path: '/v1/prices/:id',
    answer: (call) => call.state.read('price', pathId(call)),
  },
  { method: 'POST', path: '/v1/prices/:id', answer: updatePrice },
];
