/** Lines of bulk answers as the platform writes them, children before their parents. */

const money = (amount: string) => ({ shopMoney: { amount } });
const seen = (amount: string) => ({
  shopMoney: { amount },
  presentmentMoney: { amount, currencyCode: 'USD' },
});

function customer(at: number) {
  return {
    id: `gid://shopify/Customer/${7_000_000_000 + at}`,
    firstName: 'Maya',
    lastName: `Lindqvist ${at}`,
    createdAt: '2024-01-05T10:00:00Z',
    updatedAt: '2024-01-05T10:00:00Z',
    defaultEmailAddress: { emailAddress: `maya.${at}@example.com` },
    defaultPhoneNumber: { phoneNumber: `+1503${5_000_000 + at}` },
  };
}

export function bulkCustomerLine(at: number): string {
  return `${JSON.stringify({ ...customer(at), tags: at % 10 === 0 ? ['VIP'] : [] })}\n`;
}

/** An order of two lines with shipping. */
export function bulkOrderLines(at: number, customerAt: number): string {
  const id = `gid://shopify/Order/${5_000_000_000 + at}`;
  const placedAt = new Date(Date.UTC(2024, 0, 6) + at * 600_000).toISOString();
  const line = (no: number, price: string, quantity: number) => ({
    __typename: 'LineItem',
    id: `gid://shopify/LineItem/${9_000_000_000 + at * 2 + no}`,
    title: `Line ${no}`,
    sku: null,
    vendor: 'Juniper & Co',
    quantity,
    currentQuantity: quantity,
    isGiftCard: false,
    product: { id: `gid://shopify/Product/${1000 + no}` },
    variant: { id: `gid://shopify/ProductVariant/${2000 + no}` },
    originalUnitPriceSet: money(price),
    discountAllocations: [],
    taxLines: [{ priceSet: money('1.00') }],
    __parentId: id,
  });
  const shipping = {
    __typename: 'ShippingLine',
    id: `gid://shopify/ShippingLine/${8_000_000_000 + at}`,
    isRemoved: false,
    discountedPriceSet: money('5.90'),
    taxLines: [],
    __parentId: id,
  };
  const order = {
    id,
    name: `#${1000 + at}`,
    createdAt: placedAt,
    updatedAt: placedAt,
    processedAt: placedAt,
    cancelledAt: null,
    displayFinancialStatus: 'PAID',
    displayFulfillmentStatus: 'FULFILLED',
    test: false,
    sourceName: 'web',
    taxesIncluded: false,
    currencyCode: 'USD',
    email: `maya.${customerAt}@example.com`,
    phone: null,
    discountCodes: [],
    totalPriceSet: seen('52.70'),
    totalTipReceivedSet: money('0.00'),
    customAttributes: [],
    shippingAddress: { countryCodeV2: 'US' },
    customer: customer(customerAt),
    refunds: [],
  };
  return [line(1, '19.90', 2), line(2, '5.00', 1), shipping, order]
    .map((each) => `${JSON.stringify(each)}\n`)
    .join('');
}
