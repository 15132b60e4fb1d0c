import type { World } from './world.ts';

/** Some member of the shop, whoever it is. */
export async function pickMember(world: World): Promise<string | null> {
  const rows = await world.deps.db.query<{ id: string }>(
    'select member_id::text as id from members where shop_id = $1 order by member_id',
    [world.shop.shopId],
  );
  return world.dice.choose(rows)?.id ?? null;
}
