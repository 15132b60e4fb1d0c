import type { Client } from './client.ts';
import { findAttributes } from './find-attributes.ts';
import { fillIn, sayNumber, sayPoints } from './say.ts';
import type { Screen } from './screen.ts';

/** How far a reward's slider stands, in numbers and in words. */
export interface Slider {
  readonly points: number;
  readonly isLeast: boolean;
  readonly isMost: boolean;
  /** Of its track: "45%". */
  readonly share: string;
  readonly parts: Readonly<Record<'points' | 'value' | 'left', string>>;
}

/** For show only: the server says what a code is worth. */
export const readSlider = (client: Client, { points: chosen, body }: Screen): Slider | null => {
  const [form] = findAttributes(body, 'available');
  const range = findAttributes(body, 'max').find(({ type }) => type === 'range');
  if (!form || !range) return null;
  const [min, max] = [Number(range['min']), Number(range['max'])];
  const points = Math.min(max, Math.max(min, chosen ?? Number(range['value'])));
  const { available, step, worth, price, decimals } = form;
  const value = Math.floor(points / Number(step)) * Number(worth);
  return {
    points,
    isLeast: points <= min,
    isMost: points >= max,
    share: `${max > min ? ((points - min) / (max - min)) * 100 : 100}%`,
    parts: {
      points: sayPoints(client, points),
      value: fillIn(String(price), { amount: sayNumber(client, value, Number(decimals)) }),
      left: sayPoints(client, Number(available) - points),
    },
  };
};
