import { type ApiCall, type Endpoint, listPage, mergeMetadata, pathId } from './api-call.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { BalanceTransaction, Customer } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';

const fields = {
  email: clearable(word.email).optional(),
  name: clearable(word.text).optional(),
  phone: clearable(word.text).optional(),
  description: clearable(word.text).optional(),
  metadata: clearable(word.metadata).optional(),
};

function createCustomer(call: ApiCall): Customer {
  const { state } = call;
  const params = readParams(call.params, fields);
  const customer = state.add<Customer>({
    object: 'customer',
    id: `cus_${state.token(14)}`,
    created: state.now(),
    email: params.email ?? null,
    name: params.name ?? null,
    phone: params.phone ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    balance: 0,
    currency: null,
  });
  call.tell('customer.created', customer);
  return customer;
}

function updateCustomer(call: ApiCall): Customer {
  const customer = call.state.read('customer', pathId(call));
  const { metadata, ...params } = readParams(call.params, fields);
  for (const name of ['email', 'name', 'phone', 'description'] as const) {
    const value = params[name];
    if (value !== undefined) customer[name] = value;
  }
  customer.metadata = mergeMetadata(customer.metadata, metadata);
  call.tell('customer.updated', customer);
  return customer;
}

function createBalanceTransaction(call: ApiCall): BalanceTransaction {
  const { state } = call;
  const customer = state.read('customer', pathId(call));
  const params = readParams(call.params, {
    amount: word.int,
    currency: word.currency,
    description: word.text.max(350).optional(),
    metadata: word.metadata.optional(),
  });
  if (customer.currency !== null && customer.currency !== params.currency)
    throw invalidRequest(
      `You cannot combine currencies on a single customer. This customer has had a balance in ${customer.currency}.`,
      { param: 'currency' },
    );
  customer.currency = params.currency;
  customer.balance += params.amount;
  const transaction = state.add<BalanceTransaction>({
    object: 'customer_balance_transaction',
    id: state.newId('cbtxn'),
    created: state.now(),
    amount: params.amount,
    currency: params.currency,
    customer: customer.id,
    description: params.description ?? null,
    ending_balance: customer.balance,
    metadata: mergeMetadata({}, params.metadata),
  });
  call.tell('customer.updated', customer);
  return transaction;
}

function readBalanceTransaction(call: ApiCall): BalanceTransaction {
  call.state.read('customer', pathId(call));
  return call.state.read('customer_balance_transaction', pathId(call, 1));
}

const customerPath = '/v1/customers/:id';
const balancePath = `${customerPath}/balance_transactions`;

export const customerEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/v1/customers', answer: createCustomer },
  {
    method: 'GET',
    path: '/v1/customers',
    answer: (call) =>
      listPage(call, 'customer', {
        filters: { email: word.text.optional() },
        // Stripe compares the address as it is written.
        fits: (one, { email }) => email === undefined || one.email === email,
      }),
  },
  {
    method: 'GET',
    path: customerPath,
    answer: (call) =>
      call.state.deleted.get(pathId(call)) ?? call.state.read('customer', pathId(call)),
  },
  { method: 'POST', path: customerPath, answer: updateCustomer },
  {
    method: 'DELETE',
    path: customerPath,
    answer: (call) => {
      const customer = call.state.read('customer', pathId(call));
      const gone = call.state.remove(customer);
      for (const promotion of call.state.all('promotion_code'))
        if (promotion.customer === customer.id) promotion.active = false;
      call.tell('customer.deleted', customer);
      return gone;
    },
  },
  { method: 'POST', path: balancePath, answer: createBalanceTransaction },
  {
    method: 'GET',
    path: balancePath,
    answer: (call) => {
      const { id } = call.state.read('customer', pathId(call));
      return listPage(call, 'customer_balance_transaction', {
        fits: ({ customer }) => customer === id,
      });
    },
  },
  { method: 'GET', path: `${balancePath}/:transaction`, answer: readBalanceTransaction },
  {
    method: 'POST',
    path: `${balancePath}/:transaction`,
    answer: (call) => {
      const transaction = readBalanceTransaction(call);
      const params = readParams(call.params, {
        description: word.text.max(350).optional(),
        metadata: clearable(word.metadata).optional(),
      });
      if (params.description !== undefined) transaction.description = params.description;
      transaction.metadata = mergeMetadata(transaction.metadata, params.metadata);
      return transaction;
    },
  },
];
