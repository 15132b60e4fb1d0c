import type { Queryable, Tx } from './database.ts';

/** What a member tells of themselves. */
export interface Profile {
  firstName: string | null;
  lastName: string | null;
  birthday: string | null;
  birthdayKnownAt: Date | null;
  hasEmail: boolean;
}

export async function readProfile(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<Profile | null> {
  const [row] = await db.query<{
    first_name: string | null;
    last_name: string | null;
    birthday: string | null;
    birthday_known_at: Date | null;
    has_email: boolean;
  }>(
    `select first_name, last_name, birthday::text, birthday_known_at,
            exists (select from identities i
                     where i.shop_id = $1 and i.member_id = m.member_id and i.type = 'email') as has_email
       from members m where m.shop_id = $1 and m.member_id = $2 and m.status = 'active'`,
    [shopId, memberId],
    'read_profile',
  );
  return row === undefined
    ? null
    : {
        firstName: row.first_name,
        lastName: row.last_name,
        birthday: row.birthday,
        birthdayKnownAt: row.birthday_known_at,
        hasEmail: row.has_email,
      };
}

/** Another birthday than before is known from `now` on. */
export async function saveBirthday(
  tx: Tx,
  shopId: string,
  step: { memberId: string; birthday: string; now: Date },
): Promise<void> {
  await tx.query(
    `update members set birthday = $3, birthday_known_at = $4, updated_at = $4
      where shop_id = $1 and member_id = $2 and status = 'active' and birthday is distinct from $3::date`,
    [shopId, step.memberId, step.birthday, step.now],
  );
}

/** Those of these members of whom name, e-mail and birthday are known, and who have not been thanked for it. */
export async function listCompletedProfiles(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select m.member_id::text from members m
      where m.shop_id = $1 and m.member_id = any($2::bigint[]) and m.status = 'active'
        and m.first_name <> '' and m.last_name <> '' and m.birthday is not null
        and exists (select from identities i
                     where i.shop_id = $1 and i.member_id = m.member_id and i.type = 'email')
        and not exists (select from activities a
                         where a.shop_id = $1 and a.member_id = m.member_id and a.type = 'profile_complete')
      order by m.member_id`,
    [shopId, memberIds],
  );
  return rows.map((row) => row.member_id);
}
