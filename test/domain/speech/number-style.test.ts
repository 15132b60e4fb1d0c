import { describe, expect, test } from 'vitest';

import { languages } from '../../../server/contract/languages.ts';
import { minorDigits } from '../../../server/domain/currency.ts';
import { numberStyleOf } from '../../../server/domain/speech/number-style.ts';
import { currencyPattern, sayCurrency } from '../../../server/domain/speech/say-currency.ts';
import { writeNumber } from '../../../storefront-widget/model/write-number.ts';

const numbers = [0, 7, 12, 999, 1_000, 1_240, 9_999, 10_000, 123_456, 7_654_321, -1, -500, -12_345];

describe.each(languages)('in %s', (language) => {
  const style = numberStyleOf(language);

  test('the widget writes points as Intl does', () => {
    const format = new Intl.NumberFormat(language);
    const written = numbers.map((number) => writeNumber(style, number));
    expect(written).toEqual(numbers.map((number) => format.format(number)));
  });

  test.each(['USD', 'EUR', 'JPY', 'KWD', 'PLN'])(
    'the widget writes amounts of %s as the server does',
    (currency) => {
      const pattern = currencyPattern(currency, language);
      const decimals = minorDigits(currency);
      for (const amount of [1, 5, 11, 1_000, 1_234_567, ...(decimals > 0 ? [0.5, 12.25] : [])]) {
        const number = writeNumber(style, amount, decimals);
        expect(pattern.replace('{amount}', number)).toBe(
          sayCurrency({ amount: String(amount), currency }, language),
        );
      }
    },
  );
});
