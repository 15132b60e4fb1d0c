import type { NewCustomer } from './save-customer.ts';

/** Who can sign in with one click before anybody created an account. */
export const demoPeople: readonly NewCustomer[] = [
  { firstName: 'Maya', lastName: 'Lindqvist', email: 'maya@example.com', phone: '+15035550142' },
  { firstName: 'Theo', lastName: 'Okafor', email: 'theo@example.com', phone: '+18285550118' },
  { firstName: 'Ines', lastName: 'Moreau', email: 'ines@example.com', phone: '+18025550173' },
  { firstName: 'Sam', lastName: 'Whitfield', email: 'sam@example.com' },
];
