import { exactNumber } from './exact-json.ts';
import { shopCurrency } from './money.ts';
import { shopTime } from './shop-time.ts';

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

export interface Address {
  id: string;
  address1: string;
  address2: string;
  city: string;
  zip: string;
  province: string;
  provinceCode: string;
  /** ISO 3166. */
  countryCode: string;
}

export interface Customer {
  id: string;
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  /** `enabled`: has an account to sign in with; `disabled`: only bought something. */
  state: 'enabled' | 'disabled';
  createdAt: Date;
  updatedAt: Date;
  address: Address | null;
  tags: readonly string[];
  /** Values by namespace and key: `$app.points`. */
  metafields: Map<string, string>;
}

export function customerName(customer: Pick<Customer, 'firstName' | 'lastName' | 'email'>): string {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ');
  return name || customer.email || 'Guest';
}

/** A payload's `customer`, and the body of customers/create and customers/update but for its addresses. */
export function customerPayload(customer: Customer): Record<string, unknown> {
  return {
    id: exactNumber(customer.id),
    created_at: shopTime(customer.createdAt),
    updated_at: shopTime(customer.updatedAt),
    first_name: customer.firstName,
    last_name: customer.lastName,
    state: customer.state,
    note: null,
    verified_email: true,
    multipass_identifier: null,
    tax_exempt: false,
    email: customer.email,
    phone: customer.phone,
    currency: shopCurrency,
    tax_exemptions: [],
    admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`,
  };
}

export function customerEventPayload(customer: Customer): Record<string, unknown> {
  const addresses = customer.address ? [customerAddress(customer, customer.address)] : [];
  return { ...customerPayload(customer), addresses };
}

export function customerDeletedPayload(customer: Customer): Record<string, unknown> {
  return {
    id: exactNumber(customer.id),
    phone: customer.phone,
    addresses: [],
    tax_exemptions: [],
    admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`,
  };
}

/** The customer inside an order. */
export function orderCustomerPayload(customer: Customer): Record<string, unknown> {
  const { address } = customer;
  return {
    ...customerPayload(customer),
    default_address: address ? customerAddress(customer, address) : null,
  };
}

function customerAddress(customer: Customer, address: Address): Record<string, unknown> {
  return {
    id: exactNumber(address.id),
    customer_id: exactNumber(customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    company: null,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    country: countryName(address.countryCode),
    zip: address.zip,
    phone: customer.phone,
    name: customerName(customer),
    province_code: address.provinceCode,
    country_code: address.countryCode,
    country_name: countryName(address.countryCode),
    default: true,
  };
}
