import { brokenConstraint, type Queryable, type Tx } from './database.ts';

/** What a member's link is made of. */
export interface MemberLink {
  memberId: string;
  status: 'active' | 'deleted' | 'merged';
  /** As it was made, or imported; null: they have none yet. */
  code: string | null;
  firstName: string | null;
  /** Whether friends may be told the first name. */
  showsFirstName: boolean;
  /** Since when staff has stopped it; null: it works. */
  stoppedAt: Date | null;
}

interface LinkRow {
  member_id: string;
  status: MemberLink['status'];
  referral_code: string | null;
  first_name: string | null;
  shows_first_name: boolean;
  link_stopped_at: Date | null;
}

function toLink(row: LinkRow): MemberLink {
  return {
    memberId: row.member_id,
    status: row.status,
    code: row.referral_code,
    firstName: row.first_name,
    showsFirstName: row.shows_first_name,
    stoppedAt: row.link_stopped_at,
  };
}

export async function readMemberLink(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<MemberLink | null> {
  const [row] = await db.query<LinkRow>(
    `select member_id::text, status, referral_code, first_name, shows_first_name, link_stopped_at
       from members where shop_id = $1 and member_id = $2`,
    [shopId, memberId],
  );
  return row === undefined ? null : toLink(row);
}

/**
 * Whose link a code opens, in whatever case it is written: of a member who was merged, the one whom they became.
 * A link that was stopped before the merge stays stopped.
 */
export async function findLinkOwner(
  db: Queryable,
  shopId: string,
  code: string,
): Promise<MemberLink | null> {
  const [row] = await db.query<LinkRow>(
    `select m.member_id::text, m.status, o.referral_code, m.first_name, m.shows_first_name,
            coalesce(m.link_stopped_at, o.link_stopped_at) as link_stopped_at
       from members o
       join members m on m.shop_id = $1 and m.member_id = coalesce(o.merged_into, o.member_id)
      where o.shop_id = $1 and o.referral_code is not null and upper(o.referral_code) = upper($2)`,
    [shopId, code],
    'find_link_owner',
  );
  return row === undefined ? null : toLink(row);
}

/** Gives a member who has no code this one; whoever has one keeps it. Throws what `isCodeTaken` knows where it is another’s. */
export async function saveLinkCode(
  tx: Tx,
  shopId: string,
  step: { memberId: string; code: string; now: Date },
): Promise<void> {
  await tx.query(
    `update members set referral_code = $3, updated_at = $4
      where shop_id = $1 and member_id = $2 and referral_code is null and status = 'active'`,
    [shopId, step.memberId, step.code, step.now],
  );
}

/** Whether a code could not be given because another member has it. */
export function isCodeTaken(error: unknown): boolean {
  return brokenConstraint(error) === 'members_referral_code';
}

export async function saveShowsFirstName(
  tx: Tx,
  shopId: string,
  step: { memberId: string; shows: boolean; now: Date },
): Promise<void> {
  await tx.query(
    `update members set shows_first_name = $3, updated_at = $4
      where shop_id = $1 and member_id = $2 and status = 'active'`,
    [shopId, step.memberId, step.shows, step.now],
  );
}

/** Since when staff has stopped a member's link; null: it works. */
export async function saveLinkStopped(
  tx: Tx,
  shopId: string,
  step: { memberId: string; stoppedAt: Date | null; now: Date },
): Promise<void> {
  await tx.query(
    `update members set link_stopped_at = $3, updated_at = $4 where shop_id = $1 and member_id = $2`,
    [shopId, step.memberId, step.stoppedAt, step.now],
  );
}
