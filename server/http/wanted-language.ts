import type { Request } from 'express';
import { findLanguage, type Language } from '../contract/languages.ts';

/** The first of a visitor's languages that we have; null: they name none of ours. */
export function wantedLanguage(request: Request): Language | null {
  for (const wanted of request.acceptsLanguages()) {
    const language = findLanguage(wanted);
    if (language !== null) return language;
  }
  return null;
}
