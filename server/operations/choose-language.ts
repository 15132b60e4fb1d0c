import type { Language } from '../contract/languages.ts';
import type { Database } from '../store/database.ts';
import { saveChosenLanguage, saveSeenLanguage } from '../store/member-languages.ts';

/**
 * A member says in which language they are written to; null: in the one of the shop's pages, as they read them, which
 * is `pages` now.
 */
export async function chooseLanguage(
  db: Database,
  choice: { shopId: string; memberId: string; language: Language | null; pages: Language },
): Promise<void> {
  const { shopId, memberId, language, pages } = choice;
  await db.transaction((tx) =>
    saveChosenLanguage(tx, shopId, {
      memberId,
      language: language ?? pages,
      isChosen: language !== null,
    }),
  );
}

/** A member reads the shop's pages in a language. */
export async function noteLanguage(
  db: Database,
  seen: { shopId: string; memberId: string; language: Language },
): Promise<void> {
  await db.transaction((tx) => saveSeenLanguage(tx, seen.shopId, seen));
}
