import { GraphQLError } from 'graphql';

/** What a field asks of the app, as the published schema says it beside the field. A write scope reads as well. */
const required: Readonly<Record<string, string>> = {
  'Mutation.discountAutomaticAppCreate': 'write_discounts',
  'Mutation.discountAutomaticAppUpdate': 'write_discounts',
  'Mutation.discountAutomaticDeactivate': 'write_discounts',
  'Mutation.discountCodeBasicCreate': 'write_discounts',
  'Mutation.discountCodeFreeShippingCreate': 'write_discounts',
  'Mutation.discountCodeAppCreate': 'write_discounts',
  'Mutation.discountCodeDeactivate': 'write_discounts',
  'Mutation.giftCardCreate': 'write_gift_cards',
  'Mutation.giftCardDeactivate': 'write_gift_cards',
  'Mutation.storeCreditAccountCredit': 'write_store_credit_account_transactions',
  'Mutation.storeCreditAccountDebit': 'write_store_credit_account_transactions',
  'Mutation.tagsAdd': 'write_customers',
  'Mutation.tagsRemove': 'write_customers',
  'QueryRoot.codeDiscountNode': 'read_discounts',
  'QueryRoot.codeDiscountNodeByCode': 'read_discounts',
  'QueryRoot.discountNodes': 'read_discounts',
  'QueryRoot.codeDiscountNodes': 'read_discounts',
  'QueryRoot.customer': 'read_customers',
  'QueryRoot.customers': 'read_customers',
  'QueryRoot.customerByIdentifier': 'read_customers',
  'QueryRoot.giftCard': 'read_gift_cards',
  'QueryRoot.giftCards': 'read_gift_cards',
  'QueryRoot.order': 'read_orders',
  'QueryRoot.orders': 'read_orders',
  'QueryRoot.productVariant': 'read_products',
  'QueryRoot.themes': 'read_themes',
  'QueryRoot.storeCreditAccount': 'read_store_credit_accounts',
  'Customer.storeCreditAccounts': 'read_store_credit_accounts',
  'StoreCreditAccount.transactions': 'read_store_credit_account_transactions',
};

/** Throws what the platform answers when a scope is missing: HTTP 200, no data for the field, ACCESS_DENIED. */
export function checkScope(
  scopes: ReadonlySet<string>,
  { type, field }: { type: string; field: string },
): void {
  const scope = required[`${type}.${field}`];
  if (scope === undefined || scopes.has(scope)) return;
  if (scope.startsWith('read_') && scopes.has(scope.replace('read_', 'write_'))) return;
  const requiredAccess = `\`${scope}\` access scope.`;
  throw new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess,
    },
  });
}
