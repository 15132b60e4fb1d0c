import { AppError } from '../base/errors.ts';
import type { Money as SentMoney } from '../contract/primitives.ts';
import { minorDigits, readMinor } from '../domain/currency.ts';
import type { Money } from '../domain/program/money.ts';

/** What the goods in a basket come to. An empty basket, as none at all, says nothing: it may be filled later. */
export function readBasket(sent: SentMoney | undefined): Money | null {
  if (sent === undefined) return null;
  const { amount, currency } = sent;
  const { numerator, denominator } = readMinor(amount, currency);
  if (denominator !== 1n)
    throw new AppError('invalid_request', 'The basket is finer than its currency.', {
      fields: [
        {
          path: 'basket.amount',
          message: `${currency} has ${minorDigits(currency)} decimals at the most`,
        },
      ],
    });
  return numerator === 0n ? null : { minor: Number(numerator), currency };
}
