/**
 * What the platform is to gather. Its rules for such queries: connections by `edges { node }`, at most five of them and
 * two deep; what has connections under it names its id; nothing under a list is a connection.
 */

const customer = `id firstName lastName createdAt updatedAt
        defaultEmailAddress { emailAddress }
        defaultPhoneNumber { phoneNumber }`;

const shopMoney = '{ shopMoney { amount } }';

const discountAllocations = `discountAllocations {
                allocatedAmountSet ${shopMoney}
                discountApplication { ... on DiscountCodeApplication { code } }
              }`;

export const customersQuery = `{
  customers(sortKey: CREATED_AT) {
    edges {
      node {
        ${customer}
        tags
      }
    }
  }
}`;

/** Orders placed since; without a date all that the app may see. */
export function ordersQuery(since: Date | null): string {
  const created = since === null ? '' : ` AND created_at:>='${since.toISOString()}'`;
  return `{
  orders(query: "status:any${created}", sortKey: CREATED_AT) {
    edges {
      node {
        id name createdAt updatedAt processedAt cancelledAt
        displayFinancialStatus displayFulfillmentStatus
        test sourceName taxesIncluded currencyCode email phone customerLocale discountCodes
        totalPriceSet { shopMoney { amount } presentmentMoney { amount currencyCode } }
        totalTipReceivedSet ${shopMoney}
        customAttributes { key value }
        shippingAddress { countryCodeV2 }
        customer { ${customer} }
        refunds { id }
        lineItems {
          edges {
            node {
              __typename id title sku vendor quantity currentQuantity isGiftCard
              product { id }
              variant { id }
              originalUnitPriceSet ${shopMoney}
              ${discountAllocations}
              taxLines { priceSet ${shopMoney} }
            }
          }
        }
        shippingLines {
          edges {
            node {
              __typename id isRemoved
              discountedPriceSet ${shopMoney}
              ${discountAllocations}
              taxLines { priceSet ${shopMoney} }
            }
          }
        }
      }
    }
  }
}`;
}
