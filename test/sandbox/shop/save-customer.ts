import {
  customerDeletedPayload,
  customerEventPayload,
  type Address,
  type Customer,
} from './customer.ts';
import { ShopError } from './shop-error.ts';
import { findCustomerByEmail, readCustomer, startAction, type ShopState } from './shop-state.ts';

export interface NewCustomer {
  email: string | null;
  firstName?: string;
  lastName?: string;
  phone?: string;
  state?: Customer['state'];
  /** What is left out is made up. */
  address?: Partial<Omit<Address, 'id'>>;
  /** Keeps the webhook back: the customer was there before the app. */
  quietly?: boolean;
}

const towns: readonly (readonly [city: string, zip: string, province: string, code: string])[] = [
  ['Portland', '97205', 'Oregon', 'OR'],
  ['Asheville', '28801', 'North Carolina', 'NC'],
  ['Burlington', '05401', 'Vermont', 'VT'],
  ['Santa Fe', '87501', 'New Mexico', 'NM'],
  ['Ann Arbor', '48104', 'Michigan', 'MI'],
];
const streets = ['Alder Street', 'Mill Lane', 'Harbor Road', 'Juniper Way', 'Orchard Hill'];

function makeAddress(state: ShopState): Address {
  const count = state.customers.size;
  const [city, zip, province, provinceCode] = towns[count % towns.length] ?? ['', '', '', ''];
  return {
    id: state.identifiers.next('address'),
    address1: `${11 + (count % 88)} ${streets[(count * 3) % streets.length] ?? ''}`,
    address2: '',
    city,
    zip,
    province,
    provinceCode,
    countryCode: 'US',
  };
}

export function createCustomer(state: ShopState, input: NewCustomer): Customer {
  if (input.email !== null && findCustomerByEmail(state, input.email)) {
    throw new ShopError(`${input.email} has already been taken`);
  }
  const action = startAction(state);
  const customer: Customer = {
    id: state.identifiers.next('customer'),
    email: input.email,
    phone: input.phone ?? null,
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    state: input.state ?? 'enabled',
    createdAt: action.at,
    updatedAt: action.at,
    address: { ...makeAddress(state), ...input.address },
    tags: [],
    metafields: new Map(),
  };
  state.customers.set(customer.id, customer);
  if (!input.quietly) action.tell('customers/create', customerEventPayload(customer));
  return customer;
}

export type CustomerChange = Partial<
  Pick<Customer, 'email' | 'phone' | 'firstName' | 'lastName' | 'state'>
>;

export function updateCustomer(
  state: ShopState,
  customerId: string,
  change: CustomerChange,
): Customer {
  const customer = readCustomer(state, customerId);
  const action = startAction(state);
  Object.assign(customer, change, { updatedAt: action.at });
  action.tell('customers/update', customerEventPayload(customer));
  return customer;
}

/** Orders keep what they said about the customer; the customer is gone. */
export function deleteCustomer(state: ShopState, customerId: string): void {
  const customer = readCustomer(state, customerId);
  state.customers.delete(customerId);
  startAction(state).tell('customers/delete', customerDeletedPayload(customer));
}

/** Creating an account: a customer who only bought before gets one on the same record. */
export function signUp(
  state: ShopState,
  input: Pick<NewCustomer, 'address'> & {
    email: string;
    firstName: string;
    lastName: string;
  },
): Customer {
  const known = findCustomerByEmail(state, input.email);
  if (known?.state === 'enabled') {
    throw new ShopError('There is an account with this e-mail already. Sign in instead.');
  }
  if (!known) return createCustomer(state, input);
  return updateCustomer(state, known.id, {
    state: 'enabled',
    firstName: input.firstName,
    lastName: input.lastName,
  });
}
