import { referralSentencesTexts as t } from '../../texts/en/referral-sentences.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { SignalKind } from './signal-words.ts';
import { sayNumber } from './program-names.ts';
import type { TypedFraud } from './typed.ts';

const examples: readonly { who: string; signs: readonly SignalKind[] }[] = [
  {
    who: t.weighed.flatmate,
    signs: ['same_address', 'same_network', 'same_browser'],
  },
  {
    who: t.weighed.payer,
    signs: ['same_device', 'same_payment_name'],
  },
  { who: t.weighed.self, signs: ['same_email'] },
];

/** What these weights would make of people whom everybody can picture. */
export function weighExamples(fraud: TypedFraud): readonly { icon: IconName; text: string }[] {
  return examples.flatMap(({ who, signs }) => {
    const score = signs.reduce((sum, sign) => sum + figureOf(fraud.weights[sign]), 0);
    const [review, block] = [figureOf(fraud.review_from), figureOf(fraud.block_from)];
    if ([score, review, block].some(Number.isNaN)) return [];
    const [icon, sayFate] =
      score >= block
        ? (['cross', t.weighed.blocked] as const)
        : score >= review
          ? (['clock', t.weighed.waits] as const)
          : (['check', t.weighed.through] as const);
    return [{ icon, text: sayFate(who, sayNumber(score)) }];
  });
}

/** NaN while it is half-typed: its field says so. */
function figureOf(typed: number | string): number {
  return typeof typed === 'number' ? typed : Number.NaN;
}
