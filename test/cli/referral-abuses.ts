import { type Case, story } from './referral-cases.ts';
import { browser, home, type Person, person, sharing } from './referral-people.ts';

/** People who want to be paid for nobody: themselves in disguise, throwaways, farms and old customers. */

const split = (email: string) => {
  const [name = '', domain = ''] = email.split('@');
  return { name, domain };
};
const named = (change: (name: string) => string) => (advocate: Person) => ({
  email: `${change(split(advocate.email).name)}@${split(advocate.email).domain}`,
});
const at = (domain: string) => (advocate: Person) => ({
  email: `${split(advocate.email).name}@${domain}`,
});
const fullName = (who: Person) => `${who.first} ${who.last}`;
const local = (phone: string | null) => `0${(phone ?? '').slice(3)}`;
const throwaway = (name: string, host = 'mailinator.com') => ({ email: `${name}@${host}` });

const oneself: Case[] = [
  story('their own e-mail', { friend: (a) => ({ email: a.email }) }),
  story('their own e-mail in capitals', { friend: (a) => ({ email: a.email.toUpperCase() }) }),
  story('with dots', { friend: named((name) => name.split('').join('.').replaceAll('...', '.')) }),
  story('without dots', { friend: named((name) => name.replaceAll('.', '')) }),
  story('with a tag', { friend: named((name) => `${name}+friend`) }),
  story('at the second name of the provider', { friend: at('googlemail.com') }),
  story('in wide letters', {
    friend: (a) => ({
      email: a.email.replace(/^./, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
    }),
  }),
  story('with an unseen sign', { friend: (a) => ({ email: a.email.replace('.', '\u00AD.') }) }),
  story('a tag at another provider', {
    advocate: { email: 'mira.kessler@outlook.com' },
    friend: named((name) => `${name}+2`),
  }),
  story('a hyphen at Yahoo', {
    advocate: { email: 'tarjakeller@yahoo.com' },
    friend: named((name) => `${name}-shop`),
  }),
  story('a second name of Apple', {
    advocate: { email: 'tamsinfrey@icloud.com' },
    friend: at('me.com'),
  }),
  story('signs at Proton', {
    advocate: { email: 'oskarlind@proton.me' },
    friend: () => ({ email: 'oskar-lind@pm.me' }),
  }),
  story('a host of their own', {
    advocate: { email: 'wandavoss@fastmail.com' },
    friend: () => ({ email: 'anything@wandavoss.fastmail.com' }),
  }),
  story('a new mailbox, their phone, their home', {
    friend: (a) => sharing(a, 'phone', ...home),
  }),
  story('their phone as it is dialled at home', {
    friend: (a) => ({ phone: local(a.phone) }),
    via: 'widget',
  }),
  story('their card', { told: (_, a) => ({ payer: fullName(a) }) }),
  story('their card, turned round', {
    told: (_, a) => ({ payer: `${a.last}, Dr. ${a.first} M.` }),
  }),
  story('their browser and home', {
    friend: (a) => sharing(a, 'device', ...browser, ...home),
    via: 'widget',
  }),
  story('a number more, their home, browser and phone', {
    friend: (a) => ({
      ...sharing(a, 'phone', ...browser, ...home),
      ...named((name) => `${name}77`)(a),
    }),
  }),
  story('all of their own but a new mailbox', {
    friend: (a) => sharing(a, 'phone', 'first', 'last', 'device', ...browser, ...home),
    via: 'widget',
  }),
  story('their own account with the friend’s code', {
    withCode: true,
    buyer: (_, a) => a,
  }),
  story('as a guest with their own e-mail and the friend’s code', {
    withCode: true,
    buyer: (_, a) => a,
    told: () => ({ guest: true }),
  }),
  story('as a guest by their own cart, with a tag', {
    via: 'cart',
    friend: (a) => ({ ...a, phone: null, ...named((name) => `${name}+guest`)(a) }),
    told: () => ({ guest: true }),
  }),
  story('their own cart', { via: 'cart', friend: (a) => ({ ...a }) }),
  story('a clean claim, then their phone and card', {
    buyer: (_, a) => sharing(a, 'phone'),
    told: (_, a) => ({ payer: fullName(a) }),
  }),
];

const throwaways: Case[] = [
  story('a throwaway mailbox', { friend: () => throwaway('someone7') }),
  story('a throwaway below another', { friend: () => throwaway('x', 'a.b.mailinator.com') }),
  story('a throwaway at their home', {
    friend: (a) => ({ ...throwaway('flat'), ...sharing(a, ...home) }),
  }),
  story('a throwaway that comes with the order alone', {
    via: 'cart',
    friend: () => throwaway('late', 'yopmail.com'),
  }),
  story('a good claim and a throwaway at the till', {
    withCode: true,
    buyer: () => throwaway('till', 'guerrillamail.com'),
  }),
];

const drop = () => sharing(person(), ...home);
const inCommon = (...what: (keyof Person)[]) => {
  const shared = sharing(person(), ...what);
  return { others: () => [shared], friend: () => shared };
};

const farms: Case[] = [
  story('two friends with one phone', inCommon('phone')),
  story('two friends with one name', inCommon('first', 'last')),
  story('two friends in one browser', { ...inCommon('device'), via: 'widget' }),
  story('two friends in one browser on the page', inCommon('cookies')),
  (() => {
    const address = drop();
    return story('the third parcel to one address', {
      others: () => [address, address],
      friend: () => address,
    });
  })(),
  story('one mailbox with tags', {
    others: () => [{ email: 'farmhand.olsen+1@gmail.com' }],
    friend: () => ({ email: 'farm.hand.olsen+2@gmail.com', cookies: new Map() }),
    via: 'cart',
  }),
  story('eleven in a day to one address and name', {
    ...(() => {
      const shared = { ...drop(), ...sharing(person(), 'first', 'last') };
      return { others: () => Array.from({ length: 10 }, () => shared), friend: () => shared };
    })(),
  }),
];

const customers: Case[] = [
  story('somebody who has bought', {
    before: (shop, friend) => shop.advocate(friend).then(() => undefined),
  }),
  story('a customer with dots', {
    friend: () => ({ email: 'dotted.customer@gmail.com' }),
    before: (shop) => shop.advocate({ email: 'dottedcustomer@gmail.com' }),
  }),
  story('a customer who ordered as a guest', {
    before: (shop, friend) => shop.order(friend, { guest: true, placedAt: '2026-10-01T10:00:00Z' }),
  }),
  story('a customer of whom we hear too late', {
    told: () => ({ placedAt: '2026-10-01T10:00:00Z' }),
  }),
  story('a customer by the cart', {
    via: 'cart',
    before: (shop, friend) => shop.order(friend, { placedAt: '2026-10-01T10:00:00Z' }),
  }),
  story('a customer’s account with a new mailbox at the claim', {
    withCode: true,
    before: (shop, friend) =>
      shop.order({ ...friend, email: `old-${friend.email}` }, { placedAt: '2026-10-01T10:00:00Z' }),
  }),
];

const orders: Case[] = [
  story('an order that is refunded in the hold', {
    after: (shop, placed) =>
      shop.tell(placed, {
        topic: 'orders/updated',
        refunds: [
          {
            id: `${placed.id}5`,
            orderId: placed.id,
            lines: [{ id: placed.lineId, quantity: 1, subtotal: 6000 }],
          },
        ],
        status: 'refunded',
      }),
  }),
  story('an order that is cancelled', {
    after: (shop, placed) =>
      shop.tell(placed, {
        topic: 'orders/cancelled',
        cancelledAt: new Date().toISOString(),
        status: 'voided',
      }),
  }),
  story('a cart with nobody’s code', {
    via: 'cart',
    told: () => ({ attributes: { regulars_ref: `nobody-1'; drop table referrals; --` } }),
  }),
  story('a cart with another shop’s code', {
    via: 'cart',
    told: (_, a) => ({ attributes: { regulars_ref: a.code.replace(/-[^-]+$/, '-9') } }),
  }),
];

export const abuses: readonly Case[] = [
  ...oneself,
  ...throwaways,
  ...farms,
  ...customers,
  ...orders,
];
