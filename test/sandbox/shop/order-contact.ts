import { countryName, customerName, type Address, type Customer } from './customer.ts';

/** Whose name is on an order and where it goes, as typed at the checkout; bill and parcel alike. */
export interface OrderContact extends Omit<Address, 'id'> {
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
}

/** Where the buyer sat, as the platform saw it. */
export interface BuyerBrowser {
  ip: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
}

/** What was typed, and of the rest what the customer's record says; null: nothing is known, as at a till. */
export function contactOf(
  customer: Customer | null,
  typed: Partial<OrderContact> | undefined,
): OrderContact | null {
  if (!customer?.address && typed === undefined) return null;
  const { id: _id, ...known } = customer?.address ?? noAddress;
  return {
    firstName: customer?.firstName ?? null,
    lastName: customer?.lastName ?? null,
    phone: customer?.phone ?? null,
    ...known,
    ...typed,
  };
}

/** The part that a customer's record keeps as theirs. */
export function addressOf(contact: Partial<OrderContact>): Partial<Omit<Address, 'id'>> {
  const { firstName: _first, lastName: _last, phone: _phone, ...address } = contact;
  return address;
}

const noAddress: Address = {
  id: '',
  address1: '',
  address2: '',
  city: '',
  zip: '',
  province: '',
  provinceCode: '',
  countryCode: 'US',
};

/** The address of an order: shipping and billing alike. */
export function contactPayload(contact: OrderContact): Record<string, unknown> {
  return {
    first_name: contact.firstName,
    address1: contact.address1,
    phone: contact.phone,
    city: contact.city,
    zip: contact.zip,
    province: contact.province,
    country: countryName(contact.countryCode),
    last_name: contact.lastName,
    address2: contact.address2,
    company: null,
    latitude: null,
    longitude: null,
    name: contactName(contact),
    country_code: contact.countryCode,
    province_code: contact.provinceCode,
  };
}

export function contactName({ firstName, lastName }: OrderContact): string {
  return firstName === null && lastName === null
    ? ''
    : customerName({ firstName, lastName, email: null });
}

/** Orders that nobody placed in a browser show none. */
export function browserPayload(browser: BuyerBrowser | null): Record<string, unknown> {
  const ip = browser?.ip ?? null;
  return {
    browser_ip: ip,
    client_details: {
      accept_language: browser?.acceptLanguage ?? null,
      browser_height: null,
      browser_ip: ip,
      browser_width: null,
      session_hash: null,
      user_agent: browser?.userAgent ?? null,
    },
  };
}
