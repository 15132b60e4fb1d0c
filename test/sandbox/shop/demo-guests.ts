import type { OrderContact } from './order-contact.ts';

/** Somebody who comes to the shop for the first time: each browser is somebody else until they say who they are. */
export interface Guest {
  email: string;
  contact: OrderContact;
}

const names: readonly (readonly [first: string, last: string])[] = [
  ['Nia', 'Bergman'],
  ['Jonah', 'Reyes'],
  ['Lucia', 'Marsh'],
  ['Arun', 'Pillai'],
  ['Freya', 'Holt'],
  ['Milo', 'Stern'],
  ['Odile', 'Grant'],
  ['Pavel', 'Novak'],
];
const streets = ['Cedar Row', 'Foundry Street', 'Quarry Lane', 'Lantern Court', 'Bridge Terrace'];

const firstPhone = 1200;

/** The guest of this number: the same one each time, and like no other and no customer. */
export function demoGuest(number: number): Guest {
  const [firstName, lastName] = names[number % names.length] ?? ['Nia', 'Bergman'];
  const round = Math.floor(number / names.length);
  const suffix = round === 0 ? '' : `.${round + 1}`;
  return {
    email: `${firstName}.${lastName}${suffix}@example.com`.toLowerCase(),
    contact: {
      firstName,
      lastName,
      phone: `+1971555${firstPhone + number}`,
      address1: `${100 + number} ${streets[number % streets.length] ?? ''}`,
      address2: '',
      city: 'Eugene',
      zip: '97401',
      province: 'Oregon',
      provinceCode: 'OR',
      countryCode: 'US',
    },
  };
}
