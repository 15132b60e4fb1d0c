import { type Case, story } from './referral-cases.ts';
import { browser, home, person, sharing } from './referral-people.ts';

/** Families, flats, offices, schools and plain friends: all of them honest. */

const friends: Case[] = [
  story('a friend', {}),
  story('a friend by the panel', { via: 'widget' }),
  story('a friend who claimed nothing', { via: 'cart' }),
  story('a friend as a guest', { told: () => ({ guest: true }) }),
  story('a friend with the code, another e-mail and another browser', {
    withCode: true,
    buyer: () => ({ email: 'elsewhere.entirely@web.de', ...sharing(person(), ...browser) }),
  }),
  story('a friend without a phone', { friend: () => ({ phone: null }) }),
  story('a friend who downloads', { told: () => ({ country: null }) }),
  story('a friend in another language', {
    friend: () => ({
      first: '明',
      last: '王',
      street: '南京东路 12',
      city: '上海',
      zip: '200001',
      country: 'CN',
      phone: '+8613812345678',
    }),
  }),
  story('a friend with an apostrophe', {
    friend: () => ({ first: 'Síle', last: "O'Brien", email: "sile.o'brien@example.ie" }),
  }),
  story('a friend with a relay of Apple', {
    friend: () => ({ email: 'dpdcnf87nu@privaterelay.appleid.com' }),
  }),
  story('a friend with a tag of their own', { friend: () => ({ email: 'lotta.w+shops@web.de' }) }),
  story('a friend with an alias', { friend: () => ({ email: 'shop.k29x@simplelogin.com' }) }),
  story('a friend at a domain with umlauts', {
    friend: () => ({ email: 'post@bäckerei-müller.de' }),
  }),
  story('a friend who shows no browser', { friend: () => ({ language: '' }) }),
  story('a friend with a long surname and a short name', {
    friend: () => ({ first: 'Bo', last: 'Li' }),
  }),
];

const homes: Case[] = [
  story('a flatmate', { friend: (a) => sharing(a, ...home) }),
  story('a flatmate on the network', { friend: (a) => sharing(a, 'ip', ...home) }),
  story('a flatmate with the same phone model', { friend: (a) => sharing(a, ...browser, ...home) }),
  story('a couple with one name', { friend: (a) => sharing(a, 'last', ...browser, ...home) }),
  story('a child with the home’s phone', { friend: (a) => sharing(a, 'last', 'phone', ...home) }),
  story('a child whose mother pays', {
    friend: (a) => sharing(a, 'last', ...browser, ...home),
    told: (_, a) => ({ payer: `${a.first} ${a.last}` }),
  }),
  story('a child with the home’s phone whose mother pays', {
    friend: (a) => sharing(a, 'last', 'phone', ...browser, ...home),
    told: (_, a) => ({ payer: `${a.first} ${a.last}` }),
  }),
  story('a father and a son of one name', {
    friend: (a) => sharing(a, 'first', 'last', ...browser, ...home),
  }),
  story('a grandmother on the tablet of the home', {
    friend: (a) => sharing(a, 'last', 'phone', 'device', ...browser, ...home),
    via: 'widget',
  }),
  story('sisters with mailboxes that are alike', {
    advocate: { email: 'familie.hartung1@gmx.de' },
    friend: (a) => ({
      ...sharing(a, 'last', ...browser, ...home),
      email: 'familie.hartung2@gmx.de',
    }),
  }),
  story('sisters with like mailboxes, one tablet and one phone', {
    advocate: { email: 'hartmanns1@gmx.de' },
    friend: (a) => ({
      ...sharing(a, 'last', 'phone', 'device', ...browser, ...home),
      email: 'hartmanns2@gmx.de',
    }),
    via: 'widget',
  }),
  story('a present that is sent to the advocate', {
    buyer: (_, a) => sharing(a, ...home),
  }),
  story('neighbours on one stair', {
    advocate: { flat: 'Apt 4' },
    friend: (a) => ({ ...sharing(a, ...home), flat: 'Apt 5' }),
  }),
  story('a visitor who types on the advocate’s phone', {
    friend: (a) => sharing(a, 'device', ...browser),
    buyer: () => sharing(person(), ...browser),
    via: 'widget',
  }),
  story('the second of a couple', {
    ...(() => {
      const flat = sharing(person(), ...home, ...browser);
      return { others: () => [flat], friend: () => flat };
    })(),
  }),
  story('namesakes at one provider', {
    advocate: { email: 'annaschmidt@web.de' },
    friend: () => ({ email: 'anna.schmidt@web.de' }),
  }),
  story('namesakes with a number', {
    advocate: { email: 'peter.lang82@gmail.com' },
    friend: () => ({ email: 'peter.lang7@gmail.com', first: 'Peter', last: 'Langer' }),
  }),
];

const places: Case[] = [
  story('colleagues', { friend: (a) => sharing(a, ...browser) }),
  story('colleagues who have it sent to work', { friend: (a) => sharing(a, ...browser, ...home) }),
  story('a company’s mailboxes', {
    advocate: { email: 'm.adler@northwind.example' },
    friend: (a) => ({ ...sharing(a, ...browser), email: 'm.ackermann@northwind.example' }),
  }),
  story('students with numbers', {
    advocate: { email: 's1234567@uni.example' },
    friend: (a) => ({ ...sharing(a, ...browser), email: 's1234568@uni.example' }),
  }),
  story('a dormitory’s second', {
    ...(() => {
      const house = sharing(person(), ...home);
      return {
        others: () => [{ ...house, flat: 'Room 11' }],
        friend: () => ({ ...house, flat: 'Room 12' }),
      };
    })(),
  }),
  story('a dormitory’s fourth', {
    ...(() => {
      const house = sharing(person(), ...home, ...browser);
      return {
        others: () => [house, house, house].map((one, n) => ({ ...one, flat: `Zimmer ${n + 2}` })),
        friend: () => ({ ...house, flat: 'Zimmer 9' }),
      };
    })(),
  }),
  story('a phone company’s one address', { friend: (a) => sharing(a, 'ip') }),
  story('one IPv6 network', {
    advocate: { ip: '2a02:8109:9c00:1234::7' },
    friend: () => ({ ip: '2a02:8109:9c00:1234:aa:bb:cc:dd' }),
  }),
  story('a hotel', {
    friend: (a) => sharing(a, 'ip', 'language'),
  }),
];

const orders: Case[] = [
  story('a friend who sends half of it back', {
    told: (f) => ({
      lines: [
        { id: `${f.customerId}1`, price: 6000 },
        { id: `${f.customerId}2`, price: 6000 },
      ],
    }),
    after: (shop, placed, f) =>
      shop.tell(placed, {
        topic: 'orders/updated',
        status: 'partially_refunded',
        refunds: [
          {
            id: `${placed.id}5`,
            orderId: placed.id,
            lines: [{ id: `${f.customerId}1`, quantity: 1, subtotal: 6000 }],
          },
        ],
      }),
  }),
  story('a friend who pays a day later', {
    told: () => ({ status: 'pending' }),
    after: (shop, placed) => shop.tell(placed, { topic: 'orders/paid', status: 'paid' }),
  }),
  story('a friend who cancelled and ordered anew', {
    after: async (shop, placed, friend) => {
      await shop.tell(placed, {
        topic: 'orders/cancelled',
        cancelledAt: new Date().toISOString(),
        status: 'voided',
      });
      await shop.order(friend);
    },
  }),
];

export const neighbours: readonly Case[] = [...friends, ...homes, ...places, ...orders];
