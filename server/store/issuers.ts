import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import type { Queryable } from './database.ts';
import type { Identity } from './members.ts';

/** Who issues what is redeemed: the shop's own platform, or a connection to another one. */
export interface Issuer {
  platform: Platform;
  /** Null: the shop's own platform. */
  connectionId: string | null;
}

/**
 * The connection that is named, or where none is the shop's own platform; of a shop that has no other, its only
 * connection. Null: it is not connected, or there is none to choose.
 */
export async function findIssuer(
  db: Queryable,
  shopId: string,
  connectionId: string | null,
): Promise<Issuer | null> {
  const rows = await db.query<{
    is_own: boolean;
    platform: Platform | null;
    connection_id: string | null;
  }>(
    `select s.connected_by <> 'stripe' and $2::text is null as is_own, c.platform, c.connection_id
       from shops s
       left join connections c
         on c.shop_id = s.shop_id and c.status = 'active' and ($2::text is null or c.connection_id = $2)
      where s.shop_id = $1
      limit 2`,
    [shopId, connectionId],
    'find_issuer',
  );
  const [first, ...more] = rows;
  if (first === undefined) return null;
  if (first.is_own) return { platform: 'shopify', connectionId: null };
  if (first.platform === null || first.connection_id === null || more.length > 0) return null;
  return { platform: first.platform, connectionId: first.connection_id };
}

/** What rewards ask of a member beside points and segments. */
export interface OfferTraits {
  tierId: string | null;
  /** On platforms. */
  accounts: Identity[];
}

export async function readOfferTraits(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<OfferTraits> {
  const [row] = await db.query<{ tier_id: string | null; accounts: Identity[] }>(
    `select (select tier_id from member_standings where shop_id = $1 and member_id = $2) as tier_id,
            (select coalesce(json_agg(json_build_object('type', type, 'value', value) order by value), '[]')
               from identities
              where shop_id = $1 and member_id = $2 and type in ('customer_id', 'stripe_customer_id')) as accounts`,
    [shopId, memberId],
    'read_offer_traits',
  );
  return { tierId: row?.tier_id ?? null, accounts: row?.accounts ?? [] };
}
