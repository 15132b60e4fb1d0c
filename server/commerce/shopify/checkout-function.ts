/** Our function in Shopify's checkout: how discounts name it, and how they tell it what to do. */

/** The handle of its extension. */
export const functionHandle = 'regulars-checkout';

export interface FunctionField {
  namespace: string;
  key: string;
  type: string;
  value: string;
}

/** The terms that lie beside a discount, as `checkout-benefits.ts` of the function reads them. */
export function termsField(terms: Readonly<Record<string, unknown>>): FunctionField {
  return { namespace: '$app', key: 'terms', type: 'json', value: JSON.stringify(terms) };
}
