import type { Language } from '../../contract/languages.ts';
import { noteLanguage } from '../../operations/choose-language.ts';
import type { Database } from '../../store/database.ts';

/** Beyond these the ones that were seen first are forgotten, and written once more when they come again. */
const membersRemembered = 20_000;

export type LanguageWatch = (seen: {
  shopId: string;
  memberId: string;
  language: Language;
}) => Promise<void>;

/** Writes down in which language a member reads the shop's pages: once, and again when it is another one. */
export function createLanguageWatch(db: Database): LanguageWatch {
  const noted = new Map<string, Language>();
  return async (seen) => {
    const key = `${seen.shopId}:${seen.memberId}`;
    if (noted.get(key) === seen.language) return;
    noted.delete(key);
    noted.set(key, seen.language);
    const [first] = noted.keys();
    if (noted.size > membersRemembered && first !== undefined) noted.delete(first);
    try {
      await noteLanguage(db, seen);
    } catch (error) {
      noted.delete(key);
      throw error;
    }
  };
}
