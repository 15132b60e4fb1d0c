import type { TierLevel } from '../program/tier-terms.ts';
import { textsIn } from '../speech/texts-in.ts';

/** The tier in the words of a language: `de-CH` is served by `de` too; what has no words there keeps its own. */
export function localiseLevel(level: TierLevel, locale: string | null): TierLevel {
  if (locale === null) return level;
  const texts = textsIn(level.texts ?? {}, locale);
  const name = texts.find((text) => text.name !== undefined)?.name ?? level.name;
  const perks = texts.find((text) => text.perks !== undefined)?.perks ?? level.perks;
  return { ...level, name, perks };
}
