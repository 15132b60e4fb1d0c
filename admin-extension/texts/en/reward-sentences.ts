import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

const order = (least: string | null) =>
  least === null ? 'an order' : `an order of ${least} or more`;

/** How a reward is said: its price, what it gives, for whom, and what becomes of it. */
export const rewardSentencesTexts = inLanguage('rewardSentences', {
  slider: (points: string, value: string) => `Every ${points} = ${value} off`,
  atATime: (least: string, most: string) => `${least} to ${most} at a time`,
  gift: {
    off: (money: string) => `${money} off`,
    percent: (percent: string) => `${percent}% off`,
    shipping: 'free shipping',
    product: 'a product for free',
    named: (title: string) => `${title} for free`,
    card: (money: string) => `a ${money} gift card`,
    credit: (money: string) => `${money} of store credit`,
  },
  goodFor: (gift: string, products: string) => `${gift} on ${products}`,
  products: (n: Counted) => count(n, 'product', 'products'),
  collections: (n: Counted) => count(n, 'collection', 'collections'),
  most: (money: string) => `at most ${money}`,
  mostShipping: (money: string) => `where it costs ${money} at most`,
  priceRange: (least: string, most: string) => `${least} to ${most}`,
  offForEvery: (value: string, step: string) => `${value} off for every ${step}`,
  handedOver: 'Your staff hand it over',
  oneForNothing: 'One of it, for nothing',
  ordersFrom: (money: string) => `on orders from ${money}`,
  pays: (who: string, deal: string) => `${who} pays ${deal}.`,
  member: 'A member',
  otherMember: 'Every other member',
  memberIn: (tiers: string) => `${/^[“"]?[aeiou]/i.test(tiers) ? 'An' : 'A'} ${tiers} member`,
  deal: {
    slider: (points: string, value: string, least: string | null) =>
      `${points} for every ${value} off ${order(least)}`,
    basket: (percent: string) => `never for more than ${percent}% of the order`,
    plain: (points: string, gift: string) => `${points} for ${gift}`,
    onOrder: (points: string, gift: string, least: string | null) =>
      `${points} for ${gift} ${order(least)}`,
    onProducts: (given: { points: string; gift: string; products: string }, least: string | null) =>
      `${given.points} for ${given.gift} ${given.products} in ${order(least)}`,
    shipping: (points: string, gift: string, least: string | null) =>
      `${points} for ${gift} on ${order(least)}`,
    product: (points: string, gift: string, least: string | null) =>
      `${points} for ${gift} with ${order(least)}`,
  },
  fate: {
    gift_card: {
      notUndone: 'The card can’t be undone by the member; its points count as redeemed at once.',
      never: 'The card never runs out.',
      after: (n: Counted) => `The card runs out after ${count(n, 'day', 'days')}.`,
    },
    store_credit: {
      notUndone: 'The credit can’t be undone by the member; its points count as redeemed at once.',
      never: 'The credit never runs out.',
      after: (n: Counted) => `The credit runs out after ${count(n, 'day', 'days')}.`,
    },
    undone: (n: Counted) =>
      `Untouched, it can be undone for ${count(n, 'day', 'days')}; then its points count as redeemed.`,
    voucherBack: (n: Counted) =>
      `The member gets a voucher with a number, and it waits under “To do” until your staff hand it over. After ${count(n, 'day', 'days')} it runs out and its points come back.`,
    voucherLost: (n: Counted) =>
      `The member gets a voucher with a number, and it waits under “To do” until your staff hand it over. After ${count(n, 'day', 'days')} it runs out and its points are lost.`,
    codeBack: (n: Counted) =>
      `The code is good for one order within ${count(n, 'day', 'days')}; unused, its points come back.`,
    codeLost: (n: Counted) =>
      `The code is good for one order within ${count(n, 'day', 'days')}; unused, its points are lost.`,
  },
  there: {
    onlyOn: (channels: string) => `only on ${channels}`,
    inAll: (said: string) => `${said} in all`,
    over: 'over',
    from: (moment: string) => `from ${moment}`,
    until: (moment: string) => `until ${moment}`,
    often: (times: number | string, said: string) =>
      times === 1 ? 'once' : times === 2 ? 'twice' : `${said} times`,
    per: {
      day: 'a day',
      week: 'a week',
      month: 'a month',
      year: 'a year',
      lifetime: 'for a member',
    },
  },
});
