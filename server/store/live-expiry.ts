import type { ExpiryPolicy, ExpiryTerms } from '../domain/ledger/expiry-policy.ts';
import type { Queryable } from './database.ts';

/**
 * The expiry of a shop's live program, as one text that stays the same until something of it changes; $1 is the
 * shop. Every statement that reads books selects it, so that both are of one moment.
 */
export const liveExpiry = `
  (select json_build_object('version', version, 'since', expiry_since, 'policy', document -> 'expiry',
                            'grace_lot_days', document -> 'settings' -> 'grace_lot_days',
                            'time_zone', (select time_zone from shops where shop_id = $1))::text
     from program_versions where shop_id = $1 and state = 'live')`;

/** A published document was checked before it was stored. */
interface LiveRow {
  version: number;
  since: string | null;
  policy:
    | { kind: 'none' }
    | { kind: 'per_lot'; months: number }
    | { kind: 'inactivity'; months: number }
    | { kind: 'fixed_day'; month: number; day: number; min_months: number }
    | null;
  grace_lot_days: number;
  time_zone: string;
}

export interface LiveExpiry {
  /** The program version whose terms they are. */
  version: number;
  terms: ExpiryTerms;
}

/** Terms that are remembered, so that the dates worked out with them are too. */
const cachedMax = 2_000;
const cache = new Map<string, LiveExpiry>();

/** Reads what `liveExpiry` selected. The same text gives the same object. */
export function toLiveExpiry(text: string): LiveExpiry {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const row = JSON.parse(text) as LiveRow;
  const terms: ExpiryTerms = {
    policy: toPolicy(row.policy),
    since: row.since === null ? null : new Date(row.since),
    timeZone: row.time_zone,
    graceLotDays: row.grace_lot_days,
  };
  if (cache.size >= cachedMax) cache.clear();
  const live = { version: row.version, terms };
  cache.set(text, live);
  return live;
}

function toPolicy(policy: LiveRow['policy']): ExpiryPolicy {
  if (policy === null) return { kind: 'none' };
  if (policy.kind !== 'fixed_day') return policy;
  const { kind, month, day, min_months } = policy;
  return { kind, month, day, minMonths: min_months };
}

/** Null: the shop has no live program. */
export async function readLiveExpiry(db: Queryable, shopId: string): Promise<LiveExpiry | null> {
  const [row] = await db.query<{ live: string | null }>(`select ${liveExpiry} as live`, [shopId]);
  return row === undefined || row.live === null ? null : toLiveExpiry(row.live);
}
