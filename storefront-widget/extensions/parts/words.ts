import type { Money } from '../../../server/contract/primitives.ts';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';

/** What every surface's `shopify.i18n` can do. */
export interface Translator {
  translate(key: string, gaps?: Record<string, string | number>): string;
  formatNumber(number: number): string;
  formatCurrency(number: number, options: { currency: string }): string;
  formatDate(date: Date, options: { dateStyle: 'medium' | 'long'; timeZone?: string }): string;
}

/** The extension's own texts, and the shop's words and figures in the shopper's language. */
export interface Words {
  say: (key: string, gaps?: Record<string, string | number>) => string;
  points: (points: number) => string;
  money: (money: Money) => string;
  /** As the shop's calendar has it. */
  day: (instant: string) => string;
}

export function makeWords(i18n: Translator, shop: StorefrontMember['shop'] | null): Words {
  const zone = shop === null ? {} : { timeZone: shop.time_zone };
  return {
    say: (key, gaps) => i18n.translate(key, gaps),
    points: (points) => {
      const name = shop?.points_name ?? { one: '', other: '' };
      return `${i18n.formatNumber(points)} ${points === 1 ? name.one : name.other}`.trim();
    },
    money: ({ amount, currency }) => i18n.formatCurrency(Number(amount), { currency }),
    day: (instant) => i18n.formatDate(new Date(instant), { dateStyle: 'medium', ...zone }),
  };
}
