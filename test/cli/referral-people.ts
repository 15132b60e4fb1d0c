/** People as a shop sees them: each with all that may tell them from others. */

export interface Person {
  /** The platform's number of their account. */
  customerId: string;
  email: string;
  first: string;
  last: string;
  phone: string | null;
  street: string;
  flat: string;
  zip: string;
  city: string;
  country: string;
  ip: string;
  agent: string;
  language: string;
  /** What the widget calls their browser. */
  device: string;
  /** The browser's cookies for the link's pages. */
  cookies: Map<string, string>;
}

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
];

/** Six letters that no other person has. */
function word(at: number): string {
  let rest = at * 7919 + 104_729;
  let made = '';
  for (const sounds of ['bdfgklmnprstvz', 'aeiou', 'bdfgklmnprstvz', 'aeiou', 'lmnrst', 'aeiou']) {
    made += sounds.charAt(rest % sounds.length);
    rest = Math.floor(rest / sounds.length) + at * 31;
  }
  return made + String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26));
}

let people = 0;

/** Somebody who shares nothing with anybody, but for what is said. */
export function person(like: Partial<Person> = {}): Person {
  people += 1;
  const at = people;
  const last = word(at);
  const first = word(at + 5000);
  return {
    customerId: String(7_100_000_000 + at),
    email: `${first}.${last}@gmail.com`,
    first: capital(first),
    last: capital(last),
    phone: `+4915${String(123_000_000 + at * 37)}`,
    street: `${capital(word(at + 9000))}weg ${(at % 90) + 1}`,
    flat: '',
    zip: String(10_000 + at * 13),
    city: 'Berlin',
    country: 'DE',
    ip: `91.${(at >> 8) + 10}.${at & 255}.${(at % 200) + 7}`,
    agent: agents[at % agents.length] ?? '',
    language: 'de-DE,de;q=0.9,en;q=0.8',
    device: `device-of-${at}-${word(at + 3000)}`,
    cookies: new Map(),
    ...like,
  };
}

/** What one has of another. */
export function sharing(other: Person, ...what: (keyof Person)[]): Partial<Person> {
  return Object.fromEntries(what.map((name) => [name, other[name]]));
}

export const home = ['street', 'flat', 'zip', 'city', 'country'] as const;
/** A like browser at the same network. */
export const browser = ['ip', 'agent', 'language'] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
