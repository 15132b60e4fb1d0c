import type { Money } from '../../../server/contract/primitives.ts';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';

/** What every surface's `shopify.i18n` can do. */
export interface Translator {
  translate(key: string, gaps?: Record<string, string | number>): string;
  formatNumber(number: number): string;
  formatCurrency(number: number, options: { currency: string }): string;
  formatDate(date: Date, options: { dateStyle: 'medium' | 'long'; timeZone?: string }): string;
}

type PointsName = StorefrontMember['shop']['points_name'];

/** The extension's own texts, and the shop's words and figures in the reader's language. */
export interface Words {
  say: (key: string, gaps?: Record<string, string | number>) => string;
  number: (number: number) => string;
  /** "1,240 beans", as the language counts. */
  points: (points: number, name?: PointsName) => string;
  money: (money: Money) => string;
  /** As the shop's calendar has it, where that is known. */
  day: (instant: string) => string;
}

export function makeWords(
  i18n: Translator,
  locale: string,
  shop: Pick<StorefrontMember['shop'], 'points_name' | 'time_zone'> | null = null,
): Words {
  const zone = shop === null ? {} : { timeZone: shop.time_zone };
  const ways = new Intl.PluralRules(locale);
  return {
    say: (key, gaps) => i18n.translate(key, gaps),
    number: (number) => i18n.formatNumber(number),
    points: (points, name = shop?.points_name) => {
      const word = name?.[ways.select(points)] ?? name?.other ?? '';
      return `${i18n.formatNumber(points)} ${word}`.trim();
    },
    money: ({ amount, currency }) => i18n.formatCurrency(Number(amount), { currency }),
    day: (instant) => i18n.formatDate(new Date(instant), { dateStyle: 'medium', ...zone }),
  };
}
