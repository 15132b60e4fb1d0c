import {
  type Branding,
  branding,
  wordingIds,
  wordings,
} from '../../../server/contract/branding.ts';
import { languages } from '../../../server/contract/languages.ts';
import { fieldErrors } from '../../field-errors.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';

/** The document while it is typed: numbers may still be text, and words may be empty. */
export interface TypedBranding extends Omit<Branding, 'bottom'> {
  bottom: number | string;
}

/** Null while something is refused; `errors` by path (`wordings.de.join`). */
export interface CheckedBranding {
  document: Branding | null;
  errors: Readonly<Record<string, string>>;
}

export function checkBranding(typed: TypedBranding): CheckedBranding {
  const parsed = branding.safeParse({ ...typed, wordings: withoutEmpty(typed.wordings) });
  if (parsed.success) return { document: parsed.data, errors: {} };
  const { issues } = parsed.error;
  const own = issues.flatMap(({ code, path }) => {
    const [part, , id] = path;
    if (part === 'accent') return [['accent', t.colours.accentWrong]];
    if (code !== 'custom') return [];
    const named = wordingIds.find((each) => each === id);
    const takesNames = named !== undefined && wordings[named].gaps.length > 0;
    return [[path.join('.'), takesNames ? t.words.gapsWrong : t.words.bracesWrong]];
  });
  return { document: null, errors: { ...fieldErrors(issues), ...Object.fromEntries(own) } };
}

/** What it means, whatever order its parts are in. */
export function meaningOf({ wordings: words, ...look }: TypedBranding): string {
  const { accent, scheme, shape, corner, bottom, launcher } = look;
  return JSON.stringify([
    accent.toLowerCase(),
    [scheme, shape, corner, bottom, launcher],
    languages.map((locale) => wordingIds.map((id) => (words[locale]?.[id] ?? '').trim())),
  ]);
}

function withoutEmpty(words: Branding['wordings']): Branding['wordings'] {
  const filled = languages.map((locale) => {
    const given = Object.entries(words[locale] ?? {}).filter(([, text]) => text.trim() !== '');
    return [locale, Object.fromEntries(given)] as const;
  });
  return Object.fromEntries(filled.filter(([, given]) => Object.keys(given).length > 0));
}
