import type { changeTexts } from '../en/change.ts';

export const change: typeof changeTexts = {
  more: (share) => `${share} mehr`,
  less: (share) => `${share} weniger`,
  pointsMore: (points) => `${points} Prozentpunkte mehr`,
  pointsLess: (points) => `${points} Prozentpunkte weniger`,
  level: 'Wie davor',
  fromNothing: 'Davor gab es nichts',
  was: (value) => `davor ${value}`,
};
