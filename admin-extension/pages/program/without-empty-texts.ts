import type { TypedLevel } from './typed.ts';

type LevelText = NonNullable<TypedLevel['texts']>[string];

/** The tier without the languages in which nothing was filled in. */
export function withoutEmptyTexts(level: TypedLevel): TypedLevel {
  const texts = Object.entries(level.texts ?? {}).filter(([, text]) => !isEmpty(text));
  return { ...level, texts: texts.length === 0 ? undefined : Object.fromEntries(texts) };
}

/** A list of no perks, which a document may hold, says that the language has none. */
function isEmpty({ name, perks }: LevelText): boolean {
  if (name !== undefined) return false;
  if (perks === undefined) return true;
  return perks.length > 0 && perks.every(({ title, detail }) => title === '' && detail === null);
}
