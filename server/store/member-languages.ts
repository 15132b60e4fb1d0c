import type { Queryable, Tx } from './database.ts';

/** In which language a member is written to, and whether they said so themselves; null: nobody knows. */
export interface MemberLanguage {
  language: string;
  isChosen: boolean;
}

export async function readMemberLanguage(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<MemberLanguage | null> {
  const [row] = await db.query<{ language: string; is_chosen: boolean }>(
    `select language, language_from = 'member' as is_chosen from members
      where shop_id = $1 and member_id = $2 and status = 'active' and language is not null`,
    [shopId, memberId],
    'read_member_language',
  );
  return row === undefined ? null : { language: row.language, isChosen: row.is_chosen };
}

/** In which a member reads the shop's pages: it counts unless they have chosen one. */
export async function saveSeenLanguage(
  tx: Tx,
  shopId: string,
  seen: { memberId: string; language: string },
): Promise<void> {
  await tx.query(
    `update members set language = $3, language_from = 'storefront'
      where shop_id = $1 and member_id = $2 and status = 'active' and language_from is distinct from 'member'
        and (language, language_from) is distinct from ($3, 'storefront')`,
    [shopId, seen.memberId, seen.language],
    'save_seen_language',
  );
}

/** A member's own choice; without one it is theirs again as they are seen to read. */
export async function saveChosenLanguage(
  tx: Tx,
  shopId: string,
  choice: { memberId: string; language: string; isChosen: boolean },
): Promise<void> {
  await tx.query(
    `update members set language = $3, language_from = $4
      where shop_id = $1 and member_id = $2 and status = 'active'`,
    [shopId, choice.memberId, choice.language, choice.isChosen ? 'member' : 'storefront'],
  );
}

/** In which they bought, as the platform says: it counts where nothing better is known. */
export async function saveToldLanguages(
  tx: Tx,
  shopId: string,
  told: readonly { memberId: string; language: string }[],
): Promise<void> {
  if (told.length === 0) return;
  await tx.query(
    `update members m set language = t.language, language_from = 'platform'
       from unnest($2::bigint[], $3::text[]) as t (member_id, language)
      where m.shop_id = $1 and m.member_id = t.member_id and m.status = 'active'
        and coalesce(m.language_from, 'platform') = 'platform' and m.language is distinct from t.language`,
    [shopId, told.map(({ memberId }) => memberId), told.map(({ language }) => language)],
    'save_told_languages',
  );
}

/** Of two members who become one, the better word on their language stays. */
export async function handOverLanguage(
  tx: Tx,
  shopId: string,
  merge: { from: string; into: string },
): Promise<void> {
  await tx.query(
    `update members i set language = f.language, language_from = f.language_from
       from members f
      where i.shop_id = $1 and i.member_id = $3 and f.shop_id = $1 and f.member_id = $2
        and coalesce(array_position(array['platform', 'storefront', 'member'], f.language_from), 0)
          > coalesce(array_position(array['platform', 'storefront', 'member'], i.language_from), 0)`,
    [shopId, merge.from, merge.into],
  );
}
