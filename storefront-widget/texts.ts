import { en, type TextKey } from './locales/en.ts';

export type Texts = Readonly<Record<TextKey, string>>;

/** English comes with the panel; any other language is one small file, fetched when it is needed. */
const loaders: Readonly<Record<string, () => Promise<Texts>>> = {
  de: async () => (await import('./locales/de.ts')).de,
};

/** The texts in the page's language; English when there are none, or they can't be fetched. */
export const loadTexts = async (locale: string): Promise<Texts> => {
  try {
    return (await loaders[locale.slice(0, 2).toLowerCase()]?.()) ?? en;
  } catch {
    return en;
  }
};
