import type { Reward } from '../program/reward.ts';

/** The reward in the words of a language: `de-CH` is served by `de` too; what has no words there keeps its own. */
export function localiseReward(reward: Reward, locale: string | null): Reward {
  if (locale === null) return reward;
  const [language = ''] = locale.split('-');
  const texts = [reward.texts[locale], reward.texts[language]];
  const title = texts.find((text) => text?.title)?.title ?? reward.title;
  const description = texts.find((text) => text?.description)?.description ?? reward.description;
  return { ...reward, title, description };
}
