import { pickLanguage } from '../contract/languages.ts';
import { ownNamesIn } from '../domain/history/own-names.ts';
import type { Program, ProgramSettings } from '../domain/program/program.ts';
import { pointsNameIn } from '../domain/speech/points-name-in.ts';
import { type Reader, readerOf } from '../domain/speech/reader.ts';

/** For whom something is put into words. */
export interface ReadBy {
  reader: Reader['kind'];
  /** Of a shopper: `de-AT`; null, or left out: as the program speaks. Staff reads English. */
  locale?: string | null | undefined;
}

/** For what was written down: it knows what the live program calls its things in the reader's language. */
export function openHistoryReader(program: Program, by: ReadBy): Reader {
  const reader = openReader(program.settings, by);
  if (reader.kind === 'staff') return reader;
  return { ...reader, nameOwn: ownNamesIn(program, by.locale ?? null) };
}

export function openReader(settings: ProgramSettings, { reader, locale }: ReadBy): Reader {
  if (reader === 'staff') return readerOf(reader, { pointsName: settings.pointsName });
  const language = pickLanguage(locale ?? settings.locale);
  return readerOf(reader, { language, pointsName: pointsNameIn(settings, language) });
}
