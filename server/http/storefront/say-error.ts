import { AppError } from '../../base/errors.ts';
import type { Language } from '../../contract/languages.ts';
import { sentencesIn } from '../../domain/speech/sentences.ts';

/** None of these sentences counts any. */
const pointsName = { one: '', other: '' };

/** What was thrown at a shopper, in their language: by its code, for what was thrown is English. */
export function sayError(thrown: unknown, language: Language): unknown {
  if (language === 'en' || !(thrown instanceof AppError)) return thrown;
  const { code, fields, retryAfterSeconds } = thrown;
  const said = sentencesIn({ language, pointsName }).say('refusals.trouble', { code });
  return new AppError(code, said, {
    cause: thrown.cause,
    fields,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}
