import type { Award } from './award.ts';

/** The award of an order that counts and earns nothing: its points were given elsewhere. */
export function withoutPoints(award: Award): Award {
  return {
    ...award,
    points: 0,
    parts: [],
    limitedBy: null,
    exactPoints: '0',
    nothing: award.points > 0 ? 'imported' : award.nothing,
  };
}
