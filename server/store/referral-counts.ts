import type { Queryable } from './database.ts';

/** How many friends an advocate, and whoever was merged into them, had rewarded since these instants. */
export async function countRewarded(
  db: Queryable,
  shopId: string,
  step: { advocateId: string; month: Date; year: Date; not: string },
): Promise<{ month: number; year: number; lifetime: number }> {
  const [row] = await db.query<{ month: string; year: string; lifetime: string }>(
    `select count(*) filter (where rewarded_at >= $3) as month, count(*) filter (where rewarded_at >= $4) as year,
            count(*) as lifetime
       from referrals
      where shop_id = $1 and advocate_id = $2 and state = 'rewarded' and referral_id <> $5`,
    [shopId, step.advocateId, step.month, step.year, step.not],
  );
  return {
    month: Number(row?.month ?? 0),
    year: Number(row?.year ?? 0),
    lifetime: Number(row?.lifetime ?? 0),
  };
}

/** How many friends came to an advocate between two instants, but for one. */
export async function countFriendsSince(
  db: Queryable,
  shopId: string,
  step: { advocateId: string; since: Date; until: Date; not: string },
): Promise<number> {
  const [row] = await db.query<{ n: string }>(
    `select count(*) as n from referrals
      where shop_id = $1 and advocate_id = $2 and created_at > $3 and created_at <= $4 and referral_id <> $5`,
    [shopId, step.advocateId, step.since, step.until, step.not],
  );
  return Number(row?.n ?? 0);
}
