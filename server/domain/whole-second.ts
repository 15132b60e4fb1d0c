/** Platforms tell when an order was placed without the fraction of the second: what it is compared with has none either. */
export function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
