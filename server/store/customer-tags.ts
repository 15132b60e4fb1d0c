import type { Tx } from './database.ts';

/** What the platform said of one tag of one customer. */
export interface TagWord {
  customerId: string;
  /** As the platform writes it; in capitals or not it is the same. */
  tag: string;
  has: boolean;
  saidAt: Date;
}

/** Under which a tag is known. */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}

const laterWins = `on conflict (shop_id, customer_id, tag) do update
        set written = excluded.written, has = excluded.has, said_at = excluded.said_at
      where (t.said_at, t.has) < (excluded.said_at, excluded.has)`;

/**
 * Who keeps what was said of a customer waits for who makes a member of them, and the other way round: neither sees
 * what the other has not committed, and the tag would be lost between them.
 */
export async function lockCustomerTags(
  tx: Tx,
  shopId: string,
  customerIds: readonly string[],
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('tags of ' || $1::text || ' ' || c.id, 0))
       from (select distinct id from unnest($2::text[]) as n (id) order by id) as c`,
    [shopId, customerIds],
    'lock_customer_tags',
  );
}

/** Keeps the last word on each tag; no two words are about the same. Nothing is kept of customers who were deleted. */
export async function saveTagWords(
  tx: Tx,
  shopId: string,
  words: readonly TagWord[],
): Promise<void> {
  await tx.query(
    `insert into customer_tags as t (shop_id, customer_id, tag, written, has, said_at)
     select $1, n.* from unnest($2::text[], $3::text[], $4::text[], $5::boolean[], $6::timestamptz[])
            as n (customer_id, tag, written, has, said_at)
      where not exists (
              select from identities i join members m on m.shop_id = $1 and m.member_id = i.member_id
               where i.shop_id = $1 and i.type = 'customer_id' and i.value = n.customer_id and m.status = 'deleted')
      order by n.customer_id, n.tag
     ${laterWins}`,
    [
      shopId,
      words.map((word) => word.customerId),
      words.map((word) => tagKey(word.tag)),
      words.map((word) => word.tag),
      words.map((word) => word.has),
      words.map((word) => word.saidAt),
    ],
    'save_tag_words',
  );
}

/** Gives the members who are these customers the tags that were said of them; other tags of theirs stay. */
export async function saveMemberTags(
  tx: Tx,
  shopId: string,
  step: { customerIds: readonly string[]; now: Date },
): Promise<void> {
  if (step.customerIds.length === 0) return;
  await tx.query(
    `with said as (
       select distinct on (i.member_id, t.tag) i.member_id, t.tag, t.written, t.has
         from identities i join customer_tags t on t.shop_id = $1 and t.customer_id = i.value
        where i.shop_id = $1 and i.type = 'customer_id' and i.value = any($2::text[])
        order by i.member_id, t.tag, t.said_at desc, t.has desc)
     update members m
        set tags = array(select u.tag from unnest(m.tags) as u (tag)
                          where not exists (select from said s where s.member_id = m.member_id and s.tag = lower(u.tag))
                         union
                         select s.written from said s where s.member_id = m.member_id and s.has
                         order by 1),
            updated_at = $3
       from (select distinct member_id from said) who
      where m.shop_id = $1 and m.member_id = who.member_id and m.status = 'active'`,
    [shopId, step.customerIds, step.now],
    'save_member_tags',
  );
}

/** What was said of a customer is said of the one whom the platform kept, who has the tags of both. */
export async function handOverCustomerTags(
  tx: Tx,
  shopId: string,
  merge: { customerId: string; keptId: string },
): Promise<void> {
  await tx.query(
    `with gone as (delete from customer_tags where shop_id = $1 and customer_id = $2 returning *)
     insert into customer_tags as t (shop_id, customer_id, tag, written, has, said_at)
     select $1, $3, tag, written, has, said_at from gone
     ${laterWins}`,
    [shopId, merge.customerId, merge.keptId],
  );
}

/** The member who is no more leaves their tags to the other, as the platform does. */
export async function handOverMemberTags(
  tx: Tx,
  shopId: string,
  members: { from: string; into: string },
): Promise<void> {
  await tx.query(
    `update members m set tags = array(select unnest(m.tags) union select unnest(g.tags) order by 1)
       from members g
      where m.shop_id = $1 and m.member_id = $3 and g.shop_id = $1 and g.member_id = $2 and g.tags <> '{}'`,
    [shopId, members.from, members.into],
  );
}

export async function deleteCustomerTags(
  tx: Tx,
  shopId: string,
  customerId: string,
): Promise<void> {
  await tx.query('delete from customer_tags where shop_id = $1 and customer_id = $2', [
    shopId,
    customerId,
  ]);
}
