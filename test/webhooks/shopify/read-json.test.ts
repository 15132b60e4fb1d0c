import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../webhooks/shopify/read-json.ts';
import { negateDecimal, sumDecimals } from '../../../webhooks/shopify/sum-decimals.ts';

function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withNumbersAsText(each)]),
  );
}

function read(text: string): unknown {
  const json = readJson(Buffer.from(text));
  return json.ok ? json.value : json.message;
}

describe('readJson', () => {
  it('keeps every number as the text it was written as', () => {
    expect(read('{"id":820982911946154508,"price":80.50,"list":[1,-2.0,3e5 , 0.10]}')).toEqual({
      id: '820982911946154508',
      price: '80.50',
      list: ['1', '-2.0', '3e5', '0.10'],
    });
  });

  it('leaves strings alone that look like numbers inside', () => {
    expect(read('{"note":"sizes: 1, 2, 3","a,1":"[4]","b\\\\,5,":6.0}')).toEqual({
      note: 'sizes: 1, 2, 3',
      'a,1': '[4]',
      'b\\,5,': '6.0',
    });
  });

  it('reads any JSON as JSON.parse does, numbers apart', () => {
    const trickyText = fc.stringMatching(/^[:,[\]{}"\\ 0-9.eE-]{0,12}$/);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true),
        fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .filter((number) => !Object.is(number, -0)),
        fc.integer(),
        trickyText,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(trickyText, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        if (text.startsWith('{') || text.startsWith('['))
          expect(read(text)).toEqual(withNumbersAsText(JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '{', '01', '{"a":01}', '{"a":1.}', '{1:2}', '{"a":1,2:3}', '[1 2]', '\u{feff}{}'])(
    'refuses %j',
    (text) => {
      expect(read(text)).toBe('is not JSON');
    },
  );

  it('survives a body that is nothing but nesting', () => {
    const depth = 400_000;
    const nested = '['.repeat(depth) + '"x, 1, y"' + ']'.repeat(depth);
    expect(readJson(Buffer.from(nested)).ok).toBeTypeOf('boolean');
  });
});

describe('sumDecimals', () => {
  it('adds exactly, with the longest decimals', () => {
    expect(sumDecimals([])).toBe('0');
    expect(sumDecimals(['12.50'])).toBe('12.50');
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['20', '0.005', '-20'])).toBe('0.005');
    expect(sumDecimals(['-0.50', '0.25'])).toBe('-0.25');
    expect(sumDecimals(['9007199254740993.01', '0.02'])).toBe('9007199254740993.03');
  });

  it('turns a sign without making a negative zero', () => {
    expect(negateDecimal('-25.00')).toBe('25.00');
    expect(negateDecimal('0.00')).toBe('0.00');
    expect(negateDecimal('-0.05')).toBe('0.05');
  });

  it('is undone by its opposite', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.stringMatching(/^\d{0,4}$/))
      .map(([whole, rest]) => (rest === '' ? String(whole) : `${whole}.${rest}`));
    fc.assert(
      fc.property(decimal, (amount) => {
        expect(sumDecimals([amount, negateDecimal(amount)])).toMatch(/^0(\.0+)?$/);
      }),
    );
  });
});
