import type { IconName } from '../../ui/icon.tsx';
import type { SignalKind } from './signal-words.ts';
import { sayNumber } from './program-names.ts';
import type { TypedFraud } from './typed.ts';

const examples: readonly { who: string; signs: readonly SignalKind[] }[] = [
  {
    who: 'A flatmate (address, network and a like browser)',
    signs: ['same_address', 'same_network', 'same_browser'],
  },
  {
    who: 'Somebody who pays in the advocate’s name, in the advocate’s browser',
    signs: ['same_device', 'same_payment_name'],
  },
  { who: 'The advocate’s own mailbox, written otherwise', signs: ['same_email'] },
];

/** What these weights would make of people whom everybody can picture. */
export function weighExamples(fraud: TypedFraud): readonly { icon: IconName; text: string }[] {
  return examples.flatMap(({ who, signs }) => {
    const score = signs.reduce((sum, sign) => sum + figureOf(fraud.weights[sign]), 0);
    const [review, block] = [figureOf(fraud.review_from), figureOf(fraud.block_from)];
    if ([score, review, block].some(Number.isNaN)) return [];
    const [icon, fate] =
      score >= block
        ? (['cross', 'is blocked'] as const)
        : score >= review
          ? (['clock', 'waits for you'] as const)
          : (['check', 'goes through'] as const);
    return [{ icon, text: `${who} comes to ${sayNumber(score)} and ${fate}.` }];
  });
}

/** NaN while it is half-typed: its field says so. */
function figureOf(typed: number | string): number {
  return typeof typed === 'number' ? typed : Number.NaN;
}
