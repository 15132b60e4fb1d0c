import type { TierLevel } from '../program/tier-terms.ts';

/** The tier in the words of a language: `de-CH` is served by `de` too; what has no words there keeps its own. */
export function localiseLevel(level: TierLevel, locale: string | null): TierLevel {
  if (locale === null) return level;
  const [language = ''] = locale.split('-');
  const texts = level.texts?.[locale] ?? level.texts?.[language];
  return { ...level, name: texts?.name ?? level.name, perks: texts?.perks ?? level.perks };
}
