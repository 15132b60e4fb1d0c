import type { PointsName } from '../points-name.ts';
import { en as earning } from './sentences/earning/en.ts';
import { en as history } from './sentences/history/en.ts';
import { en as refusals } from './sentences/refusals/en.ts';
import { staff } from './sentences/staff.ts';
import { translations } from './sentences/translations.ts';
import { makeSpeech, type Speech, type TextId } from './speech.ts';

export const english = { earning, history, refusals, staff };
export type SentenceTexts = typeof english;

/** Speaks what the domain says of orders, the ledger and refusals. */
export type Sentences = Speech<SentenceTexts>;
export type SentenceId = TextId<SentenceTexts>;

/** No sentence is made of an instant: whoever has one says the shop's day of it. */
const nowhere = { timeZone: 'UTC', now: new Date(0) };

/** A language without sentences is spoken to in English. */
export function sentencesIn(by: { language: string; pointsName: PointsName }): Sentences {
  const translation = translations[by.language];
  const language = translation === undefined ? 'en' : by.language;
  return makeSpeech<SentenceTexts>(
    { english, translation: translation ?? {} },
    { language, pointsName: by.pointsName, ...nowhere },
  );
}
