import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../../server/http/screens/card/draw-card.ts';
import { listElements, textOf, withAttribute } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const card = { name: 'Ada Lovelace', number: '7KQ2-9XMR-4TWD', available: 1240, tier: 'Gold' };
const by = painterOf();

/** The dark squares of a path of bars. */
function readSquares(path: string): Set<string> {
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)];
  return new Set(
    bars.flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, at) => `${Number(x) + at} ${y}`),
    ),
  );
}

describe('a member card', () => {
  it('says who it is, what they have and where they stand', () => {
    expect(textOf(drawCard(card, by))).toBe(
      'Your member cardCard number: 7KQ2-9XMR-4TWDAda Lovelace1,240 beans · Gold' +
        'Have it scanned at the till, and what you buy there counts too.',
    );
    expect(textOf(drawCard({ ...card, name: null, tier: null }, by))).toContain(
      '7KQ2-9XMR-4TWD1,240 beansHave',
    );
  });

  it('has its number as a QR code, dark on white with its quiet zone, and named', () => {
    const nodes = drawCard(card, by);
    const picture = withAttribute(nodes, 'role', 'img');
    expect(picture?.attributes['aria-label']).toBe('QR code of the card number 7KQ2-9XMR-4TWD');
    const [ground, dark] = listElements(picture?.children ?? []);
    const { size, data } = encode(card.number, { ecc: 'M', border: 4 });
    expect(picture?.attributes['viewBox']).toBe(`0 0 ${size} ${size}`);
    expect(ground?.attributes).toEqual({ width: size, height: size, fill: '#fff' });
    expect(dark?.attributes['fill']).toBe('#000');
    const wanted = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? `${x} ${y}` : [])),
    );
    expect(readSquares(String(dark?.attributes['d']))).toEqual(new Set(wanted));
  });
});
