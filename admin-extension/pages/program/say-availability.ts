import { rewardSentencesTexts as t } from '../../texts/en/reward-sentences.ts';
import type { Tone } from '../../ui/badge.tsx';
import { type ProgramNames, sayAny, sayNumber } from './program-names.ts';
import { quote, sayMoment } from './say-conditions.ts';
import type { TypedReward } from './typed.ts';

interface Term {
  words: string;
  tone: Tone;
}

/** For whom, when and how often a reward is there, each in a few words; `now` is on the shop's clock. Empty: always, for everybody. */
export function sayAvailability(
  reward: TypedReward,
  names: ProgramNames,
  now: string,
): readonly Term[] {
  const { audience, channels, stock, limit } = reward;
  const who = [...audience.tiers.map(names.tier), ...audience.segments.map(names.segment)];
  return [
    ...sayTime(reward, now),
    ...(who.length === 0 ? [] : [{ words: sayAny(who), tone: 'info' as const }]),
    ...(channels.length === 0
      ? []
      : [{ words: t.there.onlyOn(sayAny(channels.map(quote))), tone: 'neutral' as const }]),
    ...(stock === null
      ? []
      : [{ words: t.there.inAll(sayNumber(stock)), tone: 'neutral' as const }]),
    ...(limit === null ? [] : [{ words: sayLimit(limit), tone: 'neutral' as const }]),
  ];
}

function sayTime({ from, until }: TypedReward, now: string): readonly Term[] {
  if (until !== null && until <= now) return [{ words: t.there.over, tone: 'neutral' }];
  if (from !== null && from > now)
    return [{ words: t.there.from(sayMoment(from)), tone: 'attention' }];
  return until === null ? [] : [{ words: t.there.until(sayMoment(until)), tone: 'success' }];
}

/** "once a month", "3 times for a member" */
function sayLimit({ times, per }: NonNullable<TypedReward['limit']>): string {
  return `${t.there.often(times, sayNumber(times))} ${t.there.per[per]}`;
}
