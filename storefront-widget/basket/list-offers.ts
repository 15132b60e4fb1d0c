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
  { items, next, codes, words: texts }: StorefrontBasket,
  inCart: Cart['discount_codes'],
): Offer[] => {
  const ours = codes.map(({ code, title }): Offer => {
    const present = inCart?.find((one) => one.code.toLowerCase() === code.toLowerCase());
    return present
      ? { text: fillIn(present.applicable === false ? texts.idle : texts.applied, { title }) }
      : { text: fillIn(texts.ready, { title }), button: texts.use, use: { code } };
  });
  return [
    ...ours.filter((one) => !('use' in one)),
    ...ours.filter((one) => 'use' in one),
    ...items.map(({ reward_id, title, points, is_slider, points_text, worth_text: worth }) => ({
      text: worth ? fillIn(texts.take, { worth }) : fillIn(texts.have, { title }),
      button: fillIn(texts.redeem, { points: points_text }),
      use: { reward_id, ...(is_slider && { points }) },
    })),
    ...(next
      ? [{ text: fillIn(texts.next, { points: next.points_missing_text, title: next.title }) }]
      : []),
  ];
};
