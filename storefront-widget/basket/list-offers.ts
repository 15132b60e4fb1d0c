import type { StorefrontBasket } from '../../server/contract/storefront-reward.ts';
import type { Cart } from '../model/apply-code.ts';

/** A code that is there, or a reward to get one for. */
export type Use =
  | { readonly code: string }
  | { readonly reward_id: string; readonly points?: number };

/** One line of what the basket could have, and what a press of its button does. */
export type Offer =
  | { readonly text: string }
  | { readonly text: string; readonly button: string; readonly use: Use };

/** Puts the parts into the gaps of a text: `{name}`. */
const fillIn = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');

/** What is in the basket already comes first, then what lies ready, what can be had, what is nearly reached. */
export const listOffers = (
  { items, next, codes, points_name: name, words: texts }: StorefrontBasket,
  inCart: Cart['discount_codes'],
  locale: string,
): Offer[] => {
  const number = (value: number | string, style: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(locale, style).format(Number(value));
  const points = (count: number): string => {
    const word = name[new Intl.PluralRules(locale).select(count)] ?? name.other;
    return `${number(count)}\u00a0${word}`;
  };
  const ours = codes.map(({ code, title }): Offer => {
    const present = inCart?.find((one) => one.code.toLowerCase() === code.toLowerCase());
    return present
      ? { text: fillIn(present.applicable === false ? texts.idle : texts.applied, { title }) }
      : { text: fillIn(texts.ready, { title }), button: texts.use, use: { code } };
  });
  return [
    ...ours.filter((one) => !('use' in one)),
    ...ours.filter((one) => 'use' in one),
    ...items.map(({ reward_id, title, points: price, is_slider, value, percent }) => {
      const worth = value
        ? number(value.amount, {
            style: 'currency',
            currency: value.currency,
            trailingZeroDisplay: 'stripIfInteger',
          })
        : percent !== null && number(percent / 100, { style: 'percent' });
      return {
        text: worth ? fillIn(texts.take, { worth }) : fillIn(texts.have, { title }),
        button: fillIn(texts.redeem, { points: points(price) }),
        use: { reward_id, ...(is_slider && { points: price }) },
      };
    }),
    ...(next
      ? [{ text: fillIn(texts.next, { points: points(next.points_missing), title: next.title }) }]
      : []),
  ];
};
