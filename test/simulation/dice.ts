import { type Random, seededRandom } from '../support/random.ts';

/** Spreads whole numbers over 32 bits, so that neighbouring seeds tell unrelated stories. */
export function mix(...numbers: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = Math.imul(state ^ (number >>> 0), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state >>> 0;
}

function hashText(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 7);
}

/** The dice of one step. They do not hang on the steps before it, so that these can be left out of a story. */
export interface Dice extends Random {
  /** Of things with names: the same one whatever other things there are or are missing. */
  choose<T extends { id: string }>(things: readonly T[]): T | undefined;
}

export function diceOf(...numbers: readonly number[]): Dice {
  const seed = mix(...numbers);
  return {
    ...seededRandom(seed),
    choose(things) {
      const weigh = ({ id }: { id: string }) => mix(seed, hashText(id));
      return things.toSorted((a, b) => weigh(a) - weigh(b))[0];
    },
  };
}
