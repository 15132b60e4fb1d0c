import { readerLocale } from '../../texts/in-language.ts';
import { sayPlainMoney } from './say-conditions.ts';
import type { TypedReward } from './typed.ts';

const percent = new Intl.NumberFormat(readerLocale(), { style: 'percent' });

/** What stands in the place of a picture: "$5", "10%"; null where its kind says it better. */
export function signReward(reward: TypedReward): string | null {
  switch (reward.kind) {
    case 'amount_off':
    case 'gift_card':
    case 'store_credit':
      return sayPlainMoney(reward.value);
    case 'percentage_off':
      return typeof reward.percent === 'number' ? percent.format(reward.percent / 100) : null;
    case 'amount_off_variable':
    case 'free_shipping':
    case 'free_product':
    case 'custom':
      return null;
  }
}
