import type { AwardLine } from './award.ts';
import { compare, divide, type Fraction, fraction, isZero, one, subtract } from '../fraction.ts';
import { zero } from '../fraction.ts';
import type { MeasuredBase } from './measure-base.ts';

/** The part of the order that came back, 0 to 1, whether or not it was ever paid for. */
export function measureReturnedShare({ lines, base, fullBase, hasEnded }: MeasuredBase): Fraction {
  if (hasEnded) return one;
  const unitsGone = measureUnitsGone(lines);
  if (isZero(fullBase) || compare(unitsGone, one) === 0) return unitsGone;
  return subtract(one, divide(base, fullBase));
}

/** The share of units that are gone: all there is to go by when everything was free. Gift cards and tips weigh only among themselves. */
function measureUnitsGone(lines: readonly AwardLine[]): Fraction {
  const goods = lines.filter(
    ({ excluded, quantity }) => excluded !== 'gift_card' && excluded !== 'tip' && quantity > 0,
  );
  const counted = goods.length > 0 ? goods : lines;
  const bought = counted.reduce((units, line) => units + line.quantity, 0);
  const left = counted.reduce((units, line) => units + line.quantityLeft, 0);
  return bought === 0 ? zero : fraction(bought - left, bought);
}
