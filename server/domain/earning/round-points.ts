import { ceil, floor, type Fraction, roundHalfUp } from '../fraction.ts';
import type { Rounding } from '../program/earning-rule.ts';

/** The one rounding of an award. */
export function roundPoints(exact: Fraction, rounding: Rounding): bigint {
  switch (rounding) {
    case 'down':
      return floor(exact);
    case 'nearest':
      return roundHalfUp(exact);
    case 'up':
      return ceil(exact);
  }
}
