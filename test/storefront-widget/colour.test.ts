import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePalette } from '../../storefront-widget/colour.ts';

const luminance = (colour: string): number => {
  const full = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const channels = full.startsWith('#')
    ? (full.match(/[\da-f]{2}/g) ?? []).map((digits) => Number.parseInt(digits, 16))
    : (full.match(/\d+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one = '', other = ''): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('every text is readable whatever accent a merchant picks, in light and in dark', () => {
  fc.assert(
    fc.property(hex, fc.boolean(), (accent, isDark) => {
      const palette = choosePalette(accent, isDark);
      const pairs = [
        ['--on-accent', '--accent'],
        ['--accent-ink', '--soft'],
        ['--accent-ink', '--surface'],
        ['--accent-ink', '--paper'],
        ['--ink', '--soft'],
        ['--ink', '--paper'],
        ['--muted', '--surface'],
        ['--muted', '--paper'],
        ['--muted', '--soft'],
        ['--alert', '--paper'],
      ] as const;
      for (const [ink, ground] of pairs) {
        expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThan(
          4.49,
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test('an accent that is no colour becomes the default one', () => {
  expect(choosePalette('rgba(0,0,0,0)', false)).toEqual(choosePalette('#1f4d3f', false));
  expect(choosePalette('#abc', false)).toEqual(choosePalette('#aabbcc', false));
});
