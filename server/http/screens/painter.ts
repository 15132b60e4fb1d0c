import type { Branding } from '../../contract/branding.ts';
import type { Language } from '../../contract/languages.ts';
import type { PointsName } from '../../domain/points-name.ts';
import { makeSpeech, type Speech } from '../../domain/speech/speech.ts';
import { english, type ScreenTexts } from './texts/en.ts';
import { translations } from './texts/translations.ts';

export type ScreenSpeech = Speech<ScreenTexts>;

/** What every drawing is made with. */
export interface Painter {
  speech: ScreenSpeech;
  language: Language;
  pointsName: PointsName;
  now: Date;
}

export interface PaintTerms {
  language: Language;
  pointsName: PointsName;
  timeZone: string;
  /** The shop's own words, which stand in place of ours. */
  wordings: Branding['wordings'];
  now: Date;
}

export function makePainter({ language, wordings, ...terms }: PaintTerms): Painter {
  const ours = translations[language];
  const translation = { ...ours, home: { ...ours.home, ...asMessages(wordings[language]) } };
  return {
    speech: makeSpeech({ english, translation }, { language, ...terms }),
    language,
    pointsName: terms.pointsName,
    now: terms.now,
  };
}

/** In a message an apostrophe before a brace keeps the gap from being filled; a merchant's is only an apostrophe. */
function asMessages(words: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([id, text]) => [id, text.replaceAll("'", "''")]),
  );
}
