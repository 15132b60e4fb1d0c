import { inLanguage } from '../in-language.ts';

/** How a figure changed. */
export const changeTexts = inLanguage('change', {
  more: (share: string) => `${share} more`,
  less: (share: string) => `${share} less`,
  pointsMore: (points: string) => `${points} percentage points more`,
  pointsLess: (points: string) => `${points} percentage points less`,
  level: 'As before',
  fromNothing: 'There were none before',
  was: (value: string) => `was ${value}`,
});
