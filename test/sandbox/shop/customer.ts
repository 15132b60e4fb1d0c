import { exactNumber } from './exact-json.ts';
import { shopCurrency } from './money.ts';
import { shopTime } from './shop-time.ts';

export interface Address {
  id: string;
  address1: string;
  city: string;
  zip: string;
  province: string;
  provinceCode: string;
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
    address2: '',
    city: address.city,
    province: address.province,
    country: 'United States',
    zip: address.zip,
    phone: customer.phone,
    name: customerName(customer),
    province_code: address.provinceCode,
    country_code: 'US',
    country_name: 'United States',
    default: true,
  };
}

/** The address of an order: shipping and billing alike. */
export function orderAddressPayload(
  address: Address,
  customer: Customer | null,
): Record<string, unknown> {
  return {
    first_name: customer?.firstName ?? null,
    address1: address.address1,
    phone: customer?.phone ?? null,
    city: address.city,
    zip: address.zip,
    province: address.province,
    country: 'United States',
    last_name: customer?.lastName ?? null,
    address2: '',
    company: null,
    latitude: null,
    longitude: null,
    name: customer ? customerName(customer) : '',
    country_code: 'US',
    province_code: address.provinceCode,
  };
}
