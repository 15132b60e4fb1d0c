import type { Language } from '../../../contract/languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ptBR } from './pt-br.ts';
import type { ScreenTranslation } from './screen-translation.ts';
import { zhHans } from './zh-hans.ts';

/** Every language but English, in which the texts are written. */
export const translations: Readonly<Record<Language, ScreenTranslation>> = {
  en: {},
  de,
  fr,
  es,
  it,
  nl,
  'pt-BR': ptBR,
  ja,
  'zh-Hans': zhHans,
  ar,
  he,
  pl,
};
