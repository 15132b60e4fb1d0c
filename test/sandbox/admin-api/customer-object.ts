import { customerName, type Customer } from '../shop/customer.ts';
import { shopCurrency, toDecimal } from '../shop/money.ts';
import { orderTotals } from '../shop/order.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { storeCreditAccounts } from './store-credit-fields.ts';

/** A customer as the Admin API answers it. */
export function customerObject(state: ShopState, customer: Customer): Record<string, unknown> {
  const orders = [...state.orders.values()].filter((order) => order.customer?.id === customer.id);
  const spent = orders.reduce((sum, order) => {
    const { paid, refunded } = orderTotals(order);
    return sum + paid - refunded;
  }, 0);
  return {
    __typename: 'Customer',
    id: `gid://shopify/Customer/${customer.id}`,
    legacyResourceId: customer.id,
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: customerName(customer),
    email: customer.email,
    phone: customer.phone,
    locale: 'en',
    state: customer.state.toUpperCase(),
    tags: [...customer.tags],
    storeCreditAccounts: storeCreditAccounts(state, customer.id),
    metafield: ({ namespace, key }: { namespace?: string | null; key: string }) =>
      metafieldOf(customer, `${namespace ?? '$app'}.${key}`),
    note: null,
    verifiedEmail: true,
    createdAt: customer.createdAt.toISOString(),
    updatedAt: customer.updatedAt.toISOString(),
    numberOfOrders: String(orders.length),
    amountSpent: { amount: toDecimal(spent), currencyCode: shopCurrency },
    defaultEmailAddress: customer.email
      ? {
          emailAddress: customer.email,
          marketingState: 'NOT_SUBSCRIBED',
          marketingOptInLevel: null,
          marketingUpdatedAt: null,
        }
      : null,
    defaultPhoneNumber: customer.phone
      ? { phoneNumber: customer.phone, marketingState: 'NOT_SUBSCRIBED' }
      : null,
  };
}

function metafieldOf({ metafields }: Customer, name: string): unknown {
  const value = metafields.get(name);
  const [namespace, key] = name.split('.');
  return value === undefined ? null : { __typename: 'Metafield', namespace, key, value };
}
