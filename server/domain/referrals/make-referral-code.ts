import { isRefusedCode } from './is-refused-code.ts';

/** Letters that most languages say alike and no hand mistakes for another: 16 × 5, four times, are 41 million codes, 35 of which please everybody. */
const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';
const syllables = 4;
/** One code in seven is refused; so many in a row never are, unless `draw` always says the same. */
const triesMax = 200;

/**
 * A code that can be said on the phone: `tavolumi`. `draw(below)` gives a whole number from 0 to below it. Throws
 * RangeError where `draw` gives nothing but what is refused.
 */
export function makeReferralCode(draw: (below: number) => number): string {
  for (let tries = 0; tries < triesMax; tries += 1) {
    let code = '';
    for (let at = 0; at < syllables; at += 1) {
      code += consonants.charAt(draw(consonants.length)) + vowels.charAt(draw(vowels.length));
    }
    if (!isRefusedCode(code)) return code;
  }
  throw new RangeError('every code that was drawn is refused');
}
