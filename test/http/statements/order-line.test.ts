import { describe, expect, it } from 'vitest';
import { findDirection, orderLine } from '../../../server/http/statements/order-line.ts';

/** The letters as they stand from left to right. */
const seen = (text: string, direction: 'ltr' | 'rtl'): string =>
  orderLine(text, direction)
    .map((stretch) =>
      stretch.direction === 'rtl' ? [...stretch.text].toReversed().join('') : stretch.text,
    )
    .join('');

describe('a line of several directions', () => {
  it('leaves what runs from left to right as it is', () => {
    expect(orderLine('Order #1001 (gift)', 'ltr')).toEqual([
      { text: 'Order #1001 (gift)', direction: 'ltr' },
    ]);
  });

  it('keeps a Latin name and figures readable inside Hebrew and Arabic', () => {
    expect(seen('אבג: Ada (VIP)', 'rtl')).toBe('Ada (VIP) :גבא');
    expect(seen('طلب \u2068#1001\u2069 هنا', 'rtl')).toBe('انه #1001 بلط');
    expect(seen('אבג 12 דה 34', 'rtl')).toBe('34 הד 12 גבא');
  });

  it('keeps a Hebrew name in its place inside English', () => {
    expect(seen('Invited אבג דה, twice', 'ltr')).toBe('Invited הד גבא, twice');
  });

  it('turns brackets so that they hold what stands between them', () => {
    expect(seen('אב (גד) «ה»', 'rtl')).toBe('«ה» (דג) בא');
  });

  it('follows marks of direction and shows none', () => {
    expect(seen('\u200e+250', 'rtl')).toBe('+250');
    expect(seen('אב \u2068Ada!\u2069 גד', 'rtl')).toBe('דג Ada! בא');
    expect(seen('Ada\u200f\ufe0f', 'ltr')).toBe('Ada');
  });

  it('takes letters beyond the first plane as one', () => {
    expect(seen('אב 𠮷野 גד', 'rtl')).toBe('דג 𠮷野 בא');
  });

  it('finds the way of a text by its first letter', () => {
    expect(findDirection('42 – שלום Ada')).toBe('rtl');
    expect(findDirection('#7 Ada שלום')).toBe('ltr');
    expect(findDirection('王小明')).toBe('ltr');
    expect(findDirection('+250')).toBeNull();
  });
});
