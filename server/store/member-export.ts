import type { Queryable } from './database.ts';

/** One kind of thing that is kept of a member: where it lies, what of it is theirs to know, and what tells rows apart. */
interface Section {
  from: string;
  columns: string;
  key: string;
  /** The type of the key, as a text. */
  type: 'bigint' | 'uuid' | 'text';
}

/** $2 is the member. Of a referral nobody is told who the other side is. */
const sections = {
  lots: {
    from: 'lots where shop_id = $1 and member_id = $2',
    columns: `lot_seq as lot, points, remaining, earned_at, nullif(expires_at, 'infinity') as expires_at, source_kind, source_id`,
    key: 'lot_seq',
    type: 'bigint',
  },
  redemptions: {
    from: 'redemptions where shop_id = $1 and member_id = $2 and not for_friend',
    columns: `redemption_id as redemption, reward_id as reward, title, kind, status, points, returned_points, forfeited_points,
      value_minor, currency, percent, code, channel, order_id, created_at, expires_at, updated_at`,
    key: 'redemption_id',
    type: 'uuid',
  },
  activities: {
    from: 'activities where shop_id = $1 and member_id = $2',
    columns: `type, url, external_id, occurred_at, recorded_at, points, state, reason, detail, properties, source, note`,
    key: 'activity_id',
    type: 'bigint',
  },
  tier_periods: {
    from: 'tier_periods where shop_id = $1 and member_id = $2',
    columns: 'tier_id as tier, began_at, ended_at, how, reason',
    key: 'period_no',
    type: 'bigint',
  },
  notices: {
    from: 'notices where shop_id = $1 and member_id = $2',
    columns: 'kind, state, reason, points, expires_on, created_at, sent_at',
    key: 'notice_id',
    type: 'bigint',
  },
  friends_brought: {
    from: 'referrals where shop_id = $1 and advocate_id = $2',
    columns:
      'channel, state, reason, created_at, ordered_at, rewarded_at, advocate_points as points',
    key: 'referral_id',
    type: 'uuid',
  },
  brought_by_a_friend: {
    from: 'referrals where shop_id = $1 and friend_id = $2',
    columns: `channel, state, reason, locale, email_hint, clicked_at, claimed_at, ordered_at, order_id, rewarded_at,
      friend_points as points`,
    key: 'referral_id',
    type: 'uuid',
  },
  signals_as_a_friend: {
    from: `signals where shop_id = $1 and subject = 'referral'
             and subject_id in (select referral_id::text from referrals where shop_id = $1 and friend_id = $2)`,
    columns: 'kind, found_at',
    key: `subject_id || ' ' || kind`,
    type: 'text',
  },
  link_days: {
    from: 'referral_visits where shop_id = $1 and member_id = $2',
    columns: 'day, channel, shares, clicks',
    key: `day || ' ' || channel`,
    type: 'text',
  },
  cases: {
    from: 'cases where shop_id = $1 and member_id = $2',
    columns: `kind, state, score, opened_at, decided_at, note, (select coalesce(json_agg(s.evidence ->> 'text'), '[]') from signals s
       where s.shop_id = $1 and s.subject = 'case' and s.subject_id = case_id::text) as signals`,
    key: 'case_id',
    type: 'uuid',
  },
  seen_with: {
    from: `contact_marks where shop_id = $1 and subject = 'member' and subject_id = $2::text`,
    columns: 'kind, first_seen_at, seen_at, forget_at',
    key: `kind || ' ' || hash`,
    type: 'text',
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export interface SectionPage {
  rows: Record<string, unknown>[];
  /** Where the next page begins; null: there is none. */
  next: string | null;
}

const firsts = { bigint: '-1', uuid: '00000000-0000-0000-0000-000000000000', text: '' };

export async function readSection(
  db: Queryable,
  shopId: string,
  page: { name: SectionName; memberId: string; after: string | null; limit: number },
): Promise<SectionPage> {
  const { from, columns, key, type } = sections[page.name];
  const rows = await db.query<Record<string, unknown> & { key_text: string }>(
    `select ${columns}, (${key})::text as key_text from ${from} and ${key} > $3::${type} order by ${key} limit $4`,
    [shopId, page.memberId, page.after ?? firsts[type], page.limit],
  );
  const last = rows.at(-1);
  return {
    next: rows.length === page.limit && last !== undefined ? last.key_text : null,
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'key_text')),
    ),
  };
}

/** What is kept of a member in one row each. */
export async function readMemberFacts(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await db.query<Record<string, unknown>>(
    `select m.member_id as member, m.status, m.first_name, m.last_name, m.birthday::text, m.tags, m.joined_at, m.joined_by,
            m.consented_at, m.consented_by, m.created_at, m.updated_at, m.referral_code, m.shows_first_name,
            m.link_stopped_at, m.notices_opted_out_at, m.language, m.language_from,
            json_build_object('available', b.available, 'pending', b.pending, 'held', b.held) as balance, b.last_active_at,
            s.tier_id as tier, s.since as tier_since,
            case when f.member_id is not null then json_build_object('points_earned', f.points, 'spent_minor', f.spent_minor,
              'orders', f.orders, 'first_order_at', f.first_order_at, 'last_order_at', f.last_order_at, 'country', f.country) end
              as figures
       from members m
       join balances b on b.shop_id = $1 and b.member_id = m.member_id
       left join member_standings s on s.shop_id = $1 and s.member_id = m.member_id
       left join member_figures f on f.shop_id = $1 and f.member_id = m.member_id
      where m.shop_id = $1 and m.member_id = $2`,
    [shopId, memberId],
  );
  return row ?? null;
}
