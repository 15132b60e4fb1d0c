import type { Wording } from '../server/contract/branding.ts';
import { en, type TextKey } from './locales/en.ts';

export type Texts<Key extends string = TextKey> = Readonly<Record<Key, string>>;

/** English is at hand; any other language is one small file, fetched when it is needed. */
export interface Languages<Key extends string> {
  readonly english: Texts<Key>;
  readonly others: Readonly<Record<string, () => Promise<Texts<Key>>>>;
}

/** The texts in the page's language; English when there are none, or they can't be fetched. */
export const pickTexts = async <Key extends string>(
  locale: string,
  { english, others }: Languages<Key>,
): Promise<Texts<Key>> => {
  try {
    return (await others[locale.slice(0, 2).toLowerCase()]?.()) ?? english;
  } catch {
    return english;
  }
};

export const panelTexts: Languages<TextKey> = {
  english: en,
  others: { de: async () => (await import('./locales/de.ts')).de },
};

/** What of the panel's texts a shop may word anew; the launcher has its words from the page. */
type Reworded = Partial<Texts<Exclude<Wording, 'launcher'>>>;

/** The shop's own words over ours; what can't be read is as if it were not there. */
export const overlay = (texts: Texts, json: string): Texts => {
  try {
    const words: Reworded = JSON.parse(json);
    return { ...texts, ...words };
  } catch {
    return texts;
  }
};
