export interface Amount {
  /** A decimal: `12.50`. */
  amount: string;
  currency: string;
}

/** Among letters that run to the left "US$" would come out as "$US". */
const rightToLeft = /^(ar|he)\b/;

/** "${amount}", as the language writes it: for whoever puts another amount into it. */
export function currencyPattern(currency: string, language: string): string {
  return sayCurrency({ amount: '1', currency }, language).replace('1', '{amount}');
}

/** "$5", as the language writes it: whole amounts without decimals, unless zeros are asked for (`auto`: "$5.00"). */
export function sayCurrency(
  { amount, currency }: Amount,
  language: string,
  trailingZeroDisplay: 'auto' | 'stripIfInteger' = 'stripIfInteger',
): string {
  const form = { style: 'currency', currency, trailingZeroDisplay } as const;
  const text = new Intl.NumberFormat(language, form).format(Number(amount));
  return rightToLeft.test(language) ? text.replace(/[A-Z]+\$/, '\u2066$&\u2069') : text;
}
