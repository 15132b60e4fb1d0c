import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../server/http/statements/wrap-text.ts';

/** A line of so many letters, all of one width. */
const wrap = (text: string, width: number, linesMax = 3) =>
  wrapText(text, { linesMax, fits: (line) => [...line].length <= width });

describe('a text in lines', () => {
  it('is one line where it fits', () => {
    expect(wrap('Order #1001', 11)).toEqual(['Order #1001']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('is broken at spaces, and never at one that keeps words together', () => {
    expect(wrap('a gift for Ada', 8)).toEqual(['a gift', 'for Ada']);
    expect(wrap('about 1\u00a0000 points', 8)).toEqual(['about', '1\u00a0000', 'points']);
    expect(wrap('Order #1001', 8)).toEqual(['Order', '#1001']);
  });

  it('is cut with an ellipsis where there are too many', () => {
    expect(wrap('one two three four five six', 9, 2)).toEqual(['one two', 'three fo…']);
    expect(wrap('unbelievable', 6, 1)).toEqual(['unbel…']);
  });

  it('breaks a word that no line can hold', () => {
    expect(wrap('unbelievable', 5)).toEqual(['unbel', 'ievab', 'le']);
  });

  it('breaks Japanese and Chinese between words, with no sign at a line’s wrong end', () => {
    const lines = wrap('送料無料の特典、「お誕生日」のお祝いです。', 8, 9);
    expect(lines.join('')).toBe('送料無料の特典、「お誕生日」のお祝いです。');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect([...line].length).toBeLessThanOrEqual(8);
      expect(line).not.toMatch(/^[、。」]|「$/);
    }
  });

  it('measures no more of a text than lines can hold', () => {
    let longest = 0;
    const fits = (line: string) => {
      longest = Math.max(longest, line.length);
      return line.length <= 10;
    };
    const lines = wrapText('Ada '.repeat(10_000), { linesMax: 2, fits });
    expect(lines).toEqual(['Ada Ada', 'Ada Ada A…']);
    expect(longest).toBeLessThan(1_000);
  });

  it('never cuts a letter in two', () => {
    expect(wrapText('𠮷𠮷𠮷𠮷', { linesMax: 1, fits: (line) => line.length <= 5 })).toEqual([
      '𠮷𠮷…',
    ]);
  });
});
