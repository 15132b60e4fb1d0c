import type { Identity } from '../store/members.ts';

/** A person as a platform or a caller names them, before it is known whether they are a member. */
export interface Person {
  /** The customer of the shop's own platform. */
  customerId: string | null;
  stripeCustomerId?: string | null;
  email: string | null;
  phone: string | null;
  loyaltyId?: string | null;
  externalId?: string | null;
  firstName: string | null;
  lastName: string | null;
  birthday?: string | null;
  joinedAt: Date;
  /** When they agreed to take part; left out, when they joined. */
  consentedAt?: Date | null;
}

/** E-mails are compared without case or surrounding space. Null for what is no address. */
export function normaliseEmail(text: string | null | undefined): string | null {
  const email = text?.trim().toLowerCase() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 254 ? email : null;
}

/** Digits with a leading "+", without spaces and signs. Null for what has too few or too many digits. */
export function normalisePhone(text: string | null | undefined): string | null {
  const digits = (text ?? '').replaceAll(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null;
}

/** Stripe's customers begin with `cus_`, Shopify's are numbers. */
export function isStripeCustomer(customerId: string): boolean {
  return customerId.startsWith('cus_');
}

/** Whose account an order names: orders keep one customer's id, whichever platform's. */
export function accountOf(
  customerId: string | null,
): Pick<Person, 'customerId' | 'stripeCustomerId'> {
  return customerId !== null && isStripeCustomer(customerId)
    ? { customerId: null, stripeCustomerId: customerId }
    : { customerId, stripeCustomerId: null };
}

/** What an order can be claimed with, once it is proven. */
export function contactsOf(person: Person): string[] {
  return [normaliseEmail(person.email), normalisePhone(person.phone)].filter(
    (contact) => contact !== null,
  );
}

/** The identities a person brings, strongest first. */
export function identitiesOf(
  person: Pick<
    Person,
    'customerId' | 'stripeCustomerId' | 'email' | 'phone' | 'loyaltyId' | 'externalId'
  >,
): Identity[] {
  const found: [Identity['type'], string | null | undefined][] = [
    ['customer_id', person.customerId],
    ['loyalty_id', person.loyaltyId],
    ['external_id', person.externalId],
    ['stripe_customer_id', person.stripeCustomerId],
    ['email', normaliseEmail(person.email)],
    ['phone', normalisePhone(person.phone)],
  ];
  return found.flatMap(([type, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ type, value }],
  );
}
