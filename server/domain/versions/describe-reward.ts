import type { Money } from '../program/money.ts';
import type { Gift } from '../program/referral-terms.ts';
import type { CombinesWith, GoodFor, Reward, RewardLimit } from '../program/reward.ts';
import {
  type Names,
  sayCount,
  sayMoney,
  sayNames,
  sayNumber,
  sayPoints,
  sayTime,
  sayWords,
} from './plain-words.ts';
import { type Facet, facet, main, type Subject } from './subject.ts';

export function describeReward(reward: Reward, names: Names): Subject {
  const { audience, from, until, stock, limit } = reward;
  return {
    key: `reward:${reward.id}`,
    title: `Reward “${reward.title}”`,
    facets: [
      main(sayOffer(reward, names)),
      ...describeLooks(reward),
      facet('price for tiers', sayPrices(reward.prices, names), 'the same for all'),
      facet('for tiers', sayNames(audience.tiers, names.tiers), 'all'),
      facet('for segments', sayNames(audience.segments, names.segments), 'everybody'),
      facet('channels', sayWords(reward.channels), 'all'),
      facet('starts', from === null ? null : sayTime(from), 'always was there'),
      facet('ends', until === null ? null : sayTime(until), 'never'),
      facet('stock', stock === null ? null : sayNumber(stock), 'no end'),
      facet('for one member', limit === null ? null : sayLimit(limit), 'no limit'),
      describePrefix(reward),
      ...describeTerms(reward),
    ],
  };
}

/** What is given and costs nothing. */
export function describeGift(gift: Gift, side: 'friend' | 'advocate'): Subject {
  return {
    key: `gift:${side}`,
    title: `Gift for ${side}s`,
    facets: [
      main(sayBenefit(gift)),
      ...describeLooks(gift),
      describePrefix(gift),
      ...describeTerms(gift),
    ],
  };
}

function describeLooks(reward: Reward): Facet[] {
  return [
    { label: 'name', text: `“${reward.title}”`, isUsual: true },
    facet('description', sayQuoted(reward.description)),
    facet('picture', reward.imageUrl),
    facet('in other languages', sayTexts(reward.texts)),
  ];
}

function describePrefix({ codePrefix }: Reward): Facet {
  return facet('codes begin with', codePrefix === '' ? null : codePrefix, 'nothing');
}

function sayOffer(reward: Reward, names: Names): string {
  if (reward.kind !== 'amount_off_variable')
    return `${sayPoints(reward.points, names)} for ${sayBenefit(reward)}`;
  const range = `${sayNumber(reward.minPoints)} to ${sayPoints(reward.maxPoints, names)}`;
  return `every ${sayPoints(reward.pointsStep, names)} for ${sayMoney(reward.valueStep)} off, ${range} at a time`;
}

function sayBenefit(reward: Exclude<Reward, { kind: 'amount_off_variable' }>): string {
  switch (reward.kind) {
    case 'amount_off':
      return `${sayMoney(reward.value)} off`;
    case 'percentage_off':
      return `${reward.percent} % off`;
    case 'free_shipping':
      return 'free shipping';
    case 'free_product':
      return `a free product (${reward.variantId})`;
    case 'gift_card':
      return `a gift card of ${sayMoney(reward.value)}`;
    case 'store_credit':
      return `${sayMoney(reward.value)} of store credit`;
    case 'custom':
      return 'what staff hands over';
  }
}

/** What only some kinds have. */
function describeTerms(reward: Reward): Facet[] {
  switch (reward.kind) {
    case 'amount_off':
      return [describeProducts(reward.products), ...describeCode(reward)];
    case 'amount_off_variable': {
      const most = reward.maxBasketPercent;
      return [
        facet('pays for at most', most === null ? null : `${most} % of an order`, 'a whole order'),
        ...describeCode(reward),
      ];
    }
    case 'percentage_off':
      return [
        facet('at most', sayMost(reward.maxValue), 'no limit'),
        describeProducts(reward.products),
        ...describeCode(reward),
      ];
    case 'free_shipping':
      return [
        facet('shipping costs at most', sayMost(reward.maxShipping), 'no limit'),
        ...describeCode(reward),
      ];
    case 'free_product':
      return describeCode(reward);
    case 'gift_card':
    case 'store_credit':
      return [
        facet('runs out', reward.codeDays === null ? null : sayDays(reward.codeDays), 'never'),
        facet('can be undone for', sayDays(reward.undoDays)),
      ];
    case 'custom':
      return [
        facet('vouchers are good for', sayDays(reward.codeDays)),
        facet('instructions', sayQuoted(reward.instructions)),
      ];
  }
}

function describeCode(terms: {
  minimumOrder: Money | null;
  codeDays: number;
  combinesWith: CombinesWith;
}): Facet[] {
  const { orderDiscounts, productDiscounts, shippingDiscounts } = terms.combinesWith;
  const kinds = [
    ...(orderDiscounts ? ['order'] : []),
    ...(productDiscounts ? ['product'] : []),
    ...(shippingDiscounts ? ['shipping'] : []),
  ];
  return [
    facet('minimum order', sayMost(terms.minimumOrder)),
    facet('codes are good for', sayDays(terms.codeDays)),
    facet('combines with discounts on', sayNames(kinds), 'nothing else'),
  ];
}

function describeProducts(goodFor: GoodFor | null): Facet {
  const parts = goodFor === null ? [] : [...goodFor.products, ...goodFor.collections];
  const what = goodFor?.products.length === 0 ? 'collections' : 'products';
  return facet('good for', parts.length === 0 ? null : `${what} ${parts.join(', ')}`, 'everything');
}

function sayMost(money: Money | null): string | null {
  return money === null ? null : sayMoney(money);
}

function sayDays(days: number): string {
  return sayCount(days, 'day');
}

function sayQuoted(text: string | null): string | null {
  return text === null ? null : `“${text}”`;
}

/** `de: “5 $ Rabatt”, without a description` */
function sayTexts(texts: Reward['texts']): string | null {
  const said = Object.entries(texts).map(
    ([locale, { title, description }]) =>
      `${locale}: ${sayQuoted(title) ?? 'its own name'}, ${sayQuoted(description) ?? 'its own description'}`,
  );
  return said.length === 0 ? null : said.join('; ');
}

function sayPrices(prices: Reward['prices'], names: Names): string | null {
  return sayNames(
    prices.map(
      ({ tier, points }) => `${names.tiers.get(tier) ?? tier} ${sayPoints(points, names)}`,
    ),
  );
}

function sayLimit({ times, per }: RewardLimit): string {
  return `${sayCount(times, 'time')} ${per === 'lifetime' ? 'in a lifetime' : `a ${per}`}`;
}
