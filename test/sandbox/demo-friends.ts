import type { BuyerBrowser, OrderContact } from './shop/order-contact.ts';

/** Somebody who opens a member's link. */
export interface Friend {
  email: string;
  contact: Partial<OrderContact>;
  browser: BuyerBrowser;
  /** The random name that their browser gave itself. */
  device: string;
}

const firstNames =
  'Rowan Esme Tariq Livia Bruno Hana Callum Soraya Nico Maren Idris Paloma Viggo Leila Anders Thea'.split(
    ' ',
  );
const lastNames = 'Ellis Quist Ramos Vance Okoro Lindt Sato Weber Dunne Farrow Petit'.split(' ');
const streets = ['Willow Bank', 'Station Road', 'Copper Street', 'Heron Walk', 'Vine Terrace'];

const userAgents = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0',
];

/** Each number at home: addresses of the range that is for examples, each home its own network. */
function browserAt(network: string, number: number): BuyerBrowser {
  return {
    ip: `2001:db8:${number.toString(16)}:${network}::7`,
    userAgent: userAgents[number % userAgents.length] ?? null,
    acceptLanguage: 'en-US,en;q=0.9',
  };
}

/** Of the customer at this place. */
export function customerBrowser(number: number): BuyerBrowser {
  return browserAt('1', number);
}

export function deviceOf(kind: 'customer' | 'friend' | 'passer-by', number: number): string {
  return `${kind}-${number}`;
}

/** Somebody who looks and goes. */
export function passerBy(number: number): Pick<Friend, 'browser' | 'device'> {
  return { browser: browserAt('3', number), device: deviceOf('passer-by', number) };
}

/** The friend of this number: like no other, and like no customer. */
export function demoFriend(number: number): Friend {
  const firstName = firstNames[number % firstNames.length] ?? 'Rowan';
  const lastName = lastNames[(number * 7) % lastNames.length] ?? 'Ellis';
  return {
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    contact: {
      firstName,
      lastName,
      phone: `+1458555${2000 + number}`,
      address1: `${20 + number} ${streets[number % streets.length] ?? ''}`,
      city: 'Salem',
      zip: '97301',
      province: 'Oregon',
      provinceCode: 'OR',
    },
    browser: browserAt('2', number),
    device: deviceOf('friend', number),
  };
}
