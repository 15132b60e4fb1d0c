import type { PointsName } from '../points-name.ts';
import type { ProgramSettings } from '../program/program.ts';

/** "Points" in the languages that we speak. A number stands before them. */
const plainNames: Readonly<Record<string, PointsName>> = {
  en: { one: 'point', other: 'points' },
  de: { one: 'Punkt', other: 'Punkte' },
  fr: { one: 'point', other: 'points' },
  es: { one: 'punto', other: 'puntos' },
  it: { one: 'punto', other: 'punti' },
  nl: { one: 'punt', other: 'punten' },
  'pt-BR': { one: 'ponto', other: 'pontos' },
  ja: { one: 'ポイント', other: 'ポイント' },
  'zh-Hans': { one: '积分', other: '积分' },
  ar: { one: 'نقطة', few: 'نقاط', other: 'نقطة' },
  he: { one: 'נקודה', other: 'נקודות' },
  pl: { one: 'punkt', few: 'punkty', other: 'punktów' },
};

/** What a shop calls its points in a language: as it says there, else in its own word; plain "points" are translated. */
export function pointsNameIn(
  { pointsName, pointsNames }: Pick<ProgramSettings, 'pointsName' | 'pointsNames'>,
  language: string,
): PointsName {
  const own = pointsNames[language];
  if (own !== undefined) return own;
  const isPlain = Object.values(plainNames).some(
    ({ one, other }) => one === pointsName.one && other === pointsName.other,
  );
  return (isPlain ? plainNames[language] : undefined) ?? pointsName;
}
