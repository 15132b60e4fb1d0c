import type { Reward } from '../program/reward.ts';
import { textsIn } from '../speech/texts-in.ts';

/** The reward in the words of a language: `de-CH` is served by `de` too; what has no words there keeps its own. */
export function localiseReward(reward: Reward, locale: string | null): Reward {
  if (locale === null) return reward;
  const texts = textsIn(reward.texts, locale);
  const title = texts.find((text) => text.title !== null)?.title ?? reward.title;
  const description = texts.find((text) => text.description !== null)?.description;
  return { ...reward, title, description: description ?? reward.description };
}
