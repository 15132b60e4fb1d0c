import { Temporal } from 'temporal-polyfill';
import { has, type ViewedLot, type ViewedMember } from './ledger-view.ts';
import type { World } from './world.ts';

/** When points lapse, worked out once more and on its own. */

const farAway = 8.64e15;

interface Policy {
  expiry: World['versions'][number]['document']['expiry'];
  /** The day on which it was published as it is now. */
  since: Temporal.PlainDate;
}

function policyOf({ versions, shop }: World): Policy | null {
  const [live] = versions.slice(-1);
  if (live === undefined || live.document.expiry.kind === 'none') return null;
  const form = JSON.stringify(live.document.expiry);
  const before = versions.findLastIndex(({ document }) => JSON.stringify(document.expiry) !== form);
  const first = versions[before + 1] ?? live;
  return {
    expiry: live.document.expiry,
    since: dayOf(first.publishedAt.getTime(), shop.timeZone),
  };
}

function dayOf(ms: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b;

/** The last day on which points are good whose period began on `began`. */
function lastDay({ expiry, since }: Policy, began: Temporal.PlainDate): Temporal.PlainDate {
  switch (expiry.kind) {
    case 'per_lot':
    case 'inactivity':
      return later(began, since).add({ months: expiry.months });
    case 'fixed_day': {
      const from = later(began.add({ months: expiry.min_months }), since.add({ years: 1 }));
      const days = [from.year, from.year + 1].map((year) =>
        Temporal.PlainDate.from({ year, month: expiry.month, day: expiry.day }),
      );
      return days.find((day) => Temporal.PlainDate.compare(day, from) >= 0) ?? from;
    }
    case 'none':
      return began.add({ years: 1000 });
  }
}

/** When a lot lapses, as milliseconds; Infinity: never. Its own date counts, else the live policy. */
export function lapsesAt(world: World, member: ViewedMember, lot: ViewedLot): number {
  if (lot.expiresAt !== null) {
    const own = lot.expiresAt.getTime();
    return own >= farAway ? Infinity : own;
  }
  return policyLapse(world, member, lot.earnedAt.getTime());
}

export function policyLapse(world: World, member: ViewedMember, earnedAt: number): number {
  const policy = policyOf(world);
  if (policy === null) return Infinity;
  const { timeZone } = world.shop;
  const from = policy.expiry.kind === 'inactivity' ? (member.lastActive ?? earnedAt) : earnedAt;
  const midnight = lastDay(policy, dayOf(from, timeZone)).add({ days: 1 });
  return midnight.toZonedDateTime(timeZone).epochMilliseconds;
}

/** A lot is no longer good from its instant on. */
export function isGone(world: World, member: ViewedMember, lot: ViewedLot): boolean {
  return lapsesAt(world, member, lot) <= world.now.getTime();
}

/** What a member can spend now. */
export function spendable(world: World, member: ViewedMember): number {
  if (has(member, 'available') <= 0) return 0;
  return [...member.lots.values()]
    .filter((lot) => lot.remaining > 0 && !isGone(world, member, lot))
    .reduce((sum, lot) => sum + lot.remaining, 0);
}
