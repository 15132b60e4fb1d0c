import { compareTexts } from './canonical-text.ts';

const instantPattern = /^(.+?)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

/**
 * Orders two RFC 3339 instants by time, whatever their offsets, down to the nanosecond.
 * Throws RangeError when one is no instant.
 */
export function compareInstants(a: string, b: string): number {
  const left = readInstant(a);
  const right = readInstant(b);
  return left.ms - right.ms || compareTexts(left.fraction, right.fraction);
}

/** `Date` knows milliseconds only: the fraction of the second is kept as nine digits beside it. */
function readInstant(text: string): { ms: number; fraction: string } {
  const [, second = '', fraction = '', zone = ''] = instantPattern.exec(text) ?? [];
  const ms = Date.parse(second + zone);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: "${text}"`);
  return { ms, fraction: fraction.padEnd(9, '0') };
}
