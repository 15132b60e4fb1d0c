import type { Money } from '../../../server/contract/primitives.ts';
import type { PosMember } from '../../../server/contract/pos.ts';

/** What every target's `shopify.i18n` can do. */
export interface Translator {
  translate(key: string, gaps?: Record<string, string | number>): string;
  formatNumber(number: number): string;
  formatCurrency(number: number, options: { currency: string }): string;
  formatDate(date: Date, options: { dateStyle: 'medium' }): string;
}

/** The extension's own texts and the shop's figures, in the language of the staff. */
export interface Words {
  say: (key: string, gaps?: Record<string, string | number>) => string;
  /** As the shop calls them; by our own word where nobody has said yet how. */
  points: (points: number, name?: PosMember['points_name']) => string;
  money: (money: Money) => string;
  day: (instant: string) => string;
}

export function makeWords(i18n: Translator): Words {
  return {
    say: (key, gaps) => i18n.translate(key, gaps),
    points: (points, name) => {
      const number = i18n.formatNumber(points);
      if (name === undefined) return i18n.translate('points', { number });
      return `${number} ${points === 1 ? name.one : name.other}`;
    },
    money: ({ amount, currency }) => i18n.formatCurrency(Number(amount), { currency }),
    day: (instant) => i18n.formatDate(new Date(instant), { dateStyle: 'medium' }),
  };
}
