import type { TypedLevel } from './typed.ts';

/** The ladder with a level in it: before the first that asks for more; one that is given by hand stays where it is. */
export function placeLevel(
  levels: readonly TypedLevel[],
  at: number,
  level: TypedLevel,
): { levels: readonly TypedLevel[]; at: number } {
  const others = levels.toSpliced(at, 1);
  const place = level.threshold === null ? at : findPlace(others, figureOf(level));
  return { levels: others.toSpliced(place, 0, level), at: place };
}

function findPlace(others: readonly TypedLevel[], figure: number): number {
  const above = others.findIndex((each) => isClimbed(each) && figureOf(each) > figure);
  return above === -1 ? others.findLastIndex(isClimbed) + 1 : above;
}

function isClimbed({ threshold }: TypedLevel): boolean {
  return threshold !== null;
}

/** What is no figure yet stands on top. */
function figureOf({ threshold }: TypedLevel): number {
  const text = typeof threshold === 'object' ? (threshold?.amount ?? '') : threshold;
  const figure = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(figure) ? Number.MAX_SAFE_INTEGER : figure;
}
