/** Amounts as whole millionths: exact for every currency and for exchange rates, without floating point. */

const places: i32 = 6;
export const whole: i64 = 1_000_000;
/** In whole units: above every basket, and every rate; keeps products within 64 bits. */
const most: i64 = 1_000_000_000;
/** A hundredth: less is not taken off. */
export const smallest: i64 = 10_000;
const rateMost: i64 = 1_000_000;

/** A decimal such as "12.50"; -1 for what is none, is below zero or is out of all proportion. */
export function readAmount(text: string): i64 {
  if (text.length == 0) return -1;
  let amount: i64 = 0;
  let seen: i32 = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign == 0x2e && seen < 0) {
      seen = 0;
      continue;
    }
    if (sign < 0x30 || sign > 0x39) return -1;
    if (seen == places) continue;
    if (seen >= 0) seen++;
    amount = amount * 10 + (sign - 0x30);
    if (amount > (seen < 0 ? most : most * whole)) return -1;
  }
  for (let left = seen < 0 ? 0 : seen; left < places; left++) amount *= 10;
  return amount > most * whole ? -1 : amount;
}

/** A part of an amount, in whole percent, rounded down. */
export function percentOf(amount: i64, percent: i64): i64 {
  return (amount / 100) * percent + ((amount % 100) * percent) / 100;
}

/** An amount at a rate, rounded down; the largest amount there is where it would be larger. */
export function atRate(amount: i64, rate: i64): i64 {
  if (rate > rateMost * whole || amount / whole > (most * whole) / rate) return most * whole;
  return (amount / whole) * rate + ((amount % whole) * rate) / whole;
}

/** Rounded down to hundredths, as a checkout shows it. */
export function writeAmount(amount: i64): string {
  const cents = amount / smallest;
  const rest = (cents % 100).toString();
  return (cents / 100).toString() + '.' + (rest.length < 2 ? '0' + rest : rest);
}
