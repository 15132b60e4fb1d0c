import type { Client } from 'pg';
import { dayInZone } from '../../server/domain/day-in-zone.ts';
import { type Random, seededRandom } from './random.ts';
import type { SegmentedMember } from './segment-oracle.ts';

const dayMs = 86_400_000;
/** Where the second to the fifth fifth of the buyers begin: made up, so that every cell is somebody's. */
const limits = {
  daysAgo: [200, 120, 60, 20],
  orders: [2, 3, 4, 6],
  spentMinor: [3000, 9000, 20_000, 40_000],
};

/** Made-up members of all kinds, some near midnight and near the limits; the same ones every time. */
export function segmentedMembers(count: number, now: Date): SegmentedMember[] {
  const random = seededRandom(20_261_122);
  return Array.from({ length: count }, (_, at) => member(random, { at, now }));
}

function member(random: Random, { at, now }: { at: number; now: Date }): SegmentedMember {
  // Half of the instants are within three hours of now, where UTC's day and the shop's differ.
  const ago = (days: number) => {
    const near = random.chance(50) ? random.between(-3, 3) * 3_600_000 : 0;
    return new Date(now.getTime() - random.between(0, days) * dayMs + near);
  };
  const bought = random.chance(80);
  const [first, last] = [ago(400), ago(400)].toSorted((a, b) => a.getTime() - b.getTime());
  const figures =
    bought && first !== undefined && last !== undefined
      ? {
          points: random.between(0, 900),
          spentMinor: random.between(0, 60) * 1000,
          orders: random.between(0, 7),
          firstOrderAt: first,
          lastOrderAt: last,
          country: random.pick(['NZ', 'DE', 'AT', null]),
        }
      : null;
  return {
    memberId: String(at),
    status: random.chance(90) ? 'active' : 'deleted',
    joinedAt: ago(400),
    birthday: random.chance(70)
      ? `1990-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
      : null,
    tags: ['VIP', 'wholesale', 'Friend'].filter(() => random.chance(30)),
    available: random.between(0, 900),
    figures,
    tierId: random.pick(['gold', 'silver', null]),
    activities: Array.from({ length: random.between(0, 4) }, () => ({
      type: random.pick(['review', 'custom:visit', 'referral']),
      occurredAt: ago(60),
      granted: random.chance(75),
    })),
    scores:
      figures === null || figures.orders === 0
        ? null
        : {
            recency: score(
              limits.daysAgo.map((days) => now.getTime() - days * dayMs),
              figures.lastOrderAt.getTime(),
            ),
            frequency: score(limits.orders, figures.orders),
            money: score(limits.spentMinor, figures.spentMinor),
          },
  };
}

const two = (n: number) => String(n).padStart(2, '0');
const score = (from: readonly number[], value: number) =>
  1 + from.filter((least) => value >= least).length;

/** Writes them into a shop; their ids are those that the database gave. */
export async function fillSegmented(
  owner: Client,
  shopId: string,
  people: readonly SegmentedMember[],
  now: Date,
): Promise<SegmentedMember[]> {
  await owner.query(
    `insert into rfm_limits (shop_id, last_order_at, orders, spent_minor, buyers, reckoned_at) values ($1,$2,$3,$4,1,$5)`,
    [
      shopId,
      limits.daysAgo.map((days) => new Date(now.getTime() - days * dayMs)),
      limits.orders,
      limits.spentMinor,
      now,
    ],
  );
  const filled: SegmentedMember[] = [];
  for (const one of people) filled.push({ ...one, memberId: await fillOne(owner, shopId, one) });
  return filled;
}

async function fillOne(owner: Client, shopId: string, one: SegmentedMember): Promise<string> {
  const { rows } = await owner.query<{ member_id: string }>(
    `insert into members (shop_id, status, joined_at, joined_by, consented_at, consented_by, created_at, updated_at, birthday, tags)
     values ($1,$2,$3,'api',$3,'api',$3,$3,$4,$5) returning member_id`,
    [shopId, one.status, one.joinedAt, one.birthday, one.tags],
  );
  const id = rows[0]?.member_id ?? '';
  const insert = (table: string, columns: Record<string, unknown>) => {
    const row = Object.entries({ shop_id: shopId, member_id: id, ...columns });
    return owner.query(
      `insert into ${table} (${row.map(([name]) => name).join(', ')}) values (${row.map((_, at) => `$${at + 1}`).join(', ')})`,
      row.map(([, value]) => value),
    );
  };
  await insert('balances', { available: one.available, updated_at: one.joinedAt });
  if (one.figures !== null)
    await insert('member_figures', {
      points: one.figures.points,
      spent_minor: one.figures.spentMinor,
      orders: one.figures.orders,
      first_order_at: one.figures.firstOrderAt,
      last_order_at: one.figures.lastOrderAt,
      country: one.figures.country,
    });
  if (one.tierId !== null)
    await insert('member_standings', {
      tier_id: one.tierId,
      period_no: 1,
      since: one.joinedAt,
      counts_after: one.joinedAt,
    });
  for (const [at, activity] of one.activities.entries())
    await insert('activities', {
      type: activity.type,
      external_id: `${id}-${at}`,
      occurred_at: activity.occurredAt,
      day: dayInZone(activity.occurredAt, 'America/New_York'),
      recorded_at: activity.occurredAt,
      points: 0,
      state: activity.granted ? 'granted' : 'refused',
      reason: activity.granted ? null : 'limit_reached',
      program_version: 1,
      source: 'api',
    });
  return id;
}
