import { formatMoney } from '../currency.ts';
import type { Money } from '../program/money.ts';

/** How a program's own things are called where it is put in words. */
export interface Names {
  points: { one: string; other: string };
  tiers: ReadonlyMap<string, string>;
  segments: ReadonlyMap<string, string>;
}

export function sayMoney({ minor, currency }: Money): string {
  const [whole = '', decimals] = formatMoney(minor, currency).split('.');
  return `${group(whole)}${decimals === undefined ? '' : `.${decimals}`} ${currency}`;
}

export function sayPoints(points: number, { points: { one, other } }: Names): string {
  return `${sayNumber(points)} ${points === 1 ? one : other}`;
}

export function sayCount(count: number, unit: string): string {
  return `${sayNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
}

export function sayNumber(number: number): string {
  const [whole = '', decimals] = String(number).split('.');
  return decimals === undefined ? group(whole) : `${group(whole)}.${decimals}`;
}

function group(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `×1.5` */
export function sayMultiplier(percent: number): string {
  return `×${percent / 100}`;
}

/** `“a”, “b”`; null when there are none. */
export function sayWords(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map((word) => `“${word}”`).join(', ');
}

/** `Saturday, Sunday`; null when there are none. */
export function sayNames(
  ids: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): string | null {
  return ids.length === 0 ? null : ids.map((id) => names.get(id) ?? id).join(', ');
}

/** `2026-12-01 18:30`, on the shop's clocks. */
export function sayTime(local: string): string {
  return local.replace('T', ' ');
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
