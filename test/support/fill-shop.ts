import { Client } from 'pg';
import type { Shop } from '../../server/store/shops.ts';
import { fillLedger, type Pattern } from './fill-ledger.ts';

/** Lines of the ledger for each member: one block of `fillLedger`. */
const linesPerMember = 10;
const guestsPerMember = 0.6;
const salesPerGuest = 5;

/** Members join over two years, and what they do lies between that day and today. */
const spread: Pattern = {
  linesPerMember,
  at: (seq) =>
    `(date_trunc('hour', now()) - interval '730 days' + (hashint8(member_id) & 1023) * 700 / 1024 * interval '1 day'
      + (${seq}) * (2 + (hashint8(member_id * 7) & 1)) * interval '30 hours')`,
};

const names = `(array['Mia','Noah','Aisha','Jürgen','Chloé','Łukasz','Sofía','Omar','Yuki','Grace','Ben','Ida','Tom','Nia','Raj','Eva'])`;
const surnames = `(array['Okafor','Smith','Nguyen','Müller','García','Kowalski','Rossi','Haddad','Tanaka','Brown','Silva','Larsen','Dubois','Popov','Khan','Novak','Costa'])`;

const salesOf = (member: string) =>
  `1500 + (hashint8(${member}) & 8191) + (hashint8(${member} * 3) & 4095)`;

/** What a shop has beside its ledger: people with names and contacts, sales to members and guests, tiers and figures. */
const fill: readonly string[] = [
  `update members set first_name = ${names}[1 + member_id % 16], last_name = ${surnames}[1 + member_id % 17],
          joined_at = ${spread.at('0')}, consented_at = ${spread.at('0')}, created_at = ${spread.at('0')}
    where shop_id = $shop`,
  `insert into identities (shop_id, type, value, member_id, created_at)
   select shop_id, 'customer_id', (6000000000000 + member_id)::text, member_id, joined_at from members where shop_id = $shop
   union all
   select shop_id, 'email', 'member' || member_id || '@example.com', member_id, joined_at from members where shop_id = $shop
   union all
   select shop_id, 'phone', '+1555' || lpad(member_id::text, 7, '0'), member_id, joined_at from members where shop_id = $shop`,
  `update orders o set name = '#' || n.name, counted_day = placed_at::date,
          counted_orders = 1, counted_points = granted_points, counted_spent_minor = ${salesOf('member_id')}
     from (select order_id, 1000 + row_number() over (order by placed_at) as name from orders where shop_id = $shop) n
    where o.shop_id = $shop and o.order_id = n.order_id`,
  `insert into sales (shop_id, order_id, day, member_id, net_minor, currency)
   select shop_id, order_id, counted_day, member_id, counted_spent_minor, 'USD' from orders where shop_id = $shop`,
  `insert into orders (shop_id, order_id, name, customer_id, snapshot, placed_at, counted_day, first_seen_at, revision)
   select $shop, 'guest-' || guest || '-' || nth, '#G' || guest || nth, guest::text, '{"order": null, "refunds": []}', at, at::date, at, 1
     from generate_series(1, $guests) guest cross join generate_series(1, ${salesPerGuest}) nth
    cross join lateral (select now() - interval '730 days' + ((hashint8(guest::bigint) & 1023) * 400 / 1024
                                 + nth * (hashint8(guest::bigint * 5) & 63)) * interval '1 day' as at) placed`,
  `insert into sales (shop_id, order_id, day, guest, net_minor, currency)
   select shop_id, order_id, counted_day, 'customer:' || customer_id, ${salesOf('customer_id::bigint')}, 'USD'
     from orders where shop_id = $shop and member_id is null`,
  `update redemptions r
      set created_at = t.recorded_at, updated_at = t.recorded_at, reward_id = (array['five-off','ten-off','slider'])[1 + t.member_id % 3],
          order_id = case r.status when 'used' then r.member_id || '-0-b' end
     from transfers t
    where r.shop_id = $shop and t.shop_id = $shop and t.member_id = r.member_id and t.kind = 'redemption_hold'
      and t.source_id = r.redemption_id::text`,
  `insert into member_days (shop_id, member_id, day, points, spent_minor, orders)
   select shop_id, member_id, counted_day, sum(counted_points), sum(counted_spent_minor), sum(counted_orders)
     from orders where shop_id = $shop and member_id is not null group by 1, 2, 3`,
  `insert into member_figures (shop_id, member_id, points, spent_minor, orders, first_order_at, last_order_at, country)
   select shop_id, member_id, sum(counted_points), sum(counted_spent_minor), sum(counted_orders), min(placed_at), max(placed_at), 'US'
     from orders where shop_id = $shop and member_id is not null group by 1, 2`,
  `insert into tier_periods (shop_id, member_id, period_no, tier_id, began_at, how)
   select shop_id, member_id, 1, (array['bronze','silver','gold'])[1 + (member_id % 7 > 3)::integer + (member_id % 7 > 5)::integer],
          joined_at + interval '40 days', 'qualified'
     from members where shop_id = $shop and joined_at < now() - interval '40 days'`,
  `insert into member_standings (shop_id, member_id, tier_id, since, period_no, counts_after)
   select shop_id, member_id, tier_id, began_at, 1, began_at::date from tier_periods where shop_id = $shop`,
  'vacuum analyze',
];

/** A shop of so many members with ten lines of the ledger each, and half as many sales to guests as to members again. */
export async function fillShop(url: string, shop: Shop, members: number): Promise<void> {
  await fillLedger(url, shop, { transfers: members * linesPerMember, pattern: spread });
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica`);
    for (const statement of fill)
      await owner.query(
        statement
          .replaceAll('$shop', shop.shopId)
          .replaceAll('$guests', String(Math.ceil(members * guestsPerMember))),
      );
  } finally {
    await owner.end();
  }
}
