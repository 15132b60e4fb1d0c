import type { ErrorRequestHandler, Request } from 'express';
import { AppError } from '../../base/errors.ts';
import { type Language, pickLanguage } from '../../contract/languages.ts';
import { sentencesIn } from '../../domain/speech/sentences.ts';
import { toAppError } from '../handle-error.ts';
import { wantedLanguage } from '../wanted-language.ts';

/** None of these sentences counts any. */
const pointsName = { one: '', other: '' };

/** Whom it is said to: a shopper on their pages, or staff at a till. */
type Place = 'page' | 'till';

/** What was thrown at somebody, in their language: by its code, for what was thrown is English. */
export function sayError(thrown: unknown, language: Language, place: Place = 'page'): unknown {
  if (language === 'en') return thrown;
  const error = toAppError(thrown);
  const { code, fields, retryAfterSeconds } = error;
  const id = place === 'page' ? 'refusals.trouble' : 'refusals.tillTrouble';
  return new AppError(code, sentencesIn({ language, pointsName }).say(id, { code }), {
    cause: error.cause ?? error,
    fields,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** Hands on what was thrown in the language that was asked for, else in the one that the browser or device wants. */
export function sayErrors(place: Place): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown: unknown, request, _response, next) => {
    next(sayError(thrown, languageOf(request), place));
  };
}

function languageOf(request: Request): Language {
  const { locale } = request.query;
  return pickLanguage(typeof locale === 'string' ? locale : wantedLanguage(request));
}
