import {
  judgeActivities,
  judgeCancels,
  burstWindowMinutes,
  cancelWindowHours,
} from '../../domain/cases/judge-members.ts';
import { dayInZone } from '../../domain/day-in-zone.ts';
import { forgetHints, forgetMarks, keepMarks } from '../../store/contact-marks.ts';
import type { Database, Tx } from '../../store/database.ts';
import { listIdentities } from '../../store/members.ts';
import {
  type Deed,
  listActed,
  listBusyMembers,
  listCancelled,
  listSharedMarks,
  listMembersAfter,
  listSharingMembers,
  lockWatch,
  readLastLook,
  saveWatch,
} from '../../store/member-watch.ts';
import { readProgram } from '../read-program.ts';
import type { SettleDeps, SettlingShop } from '../settlement.ts';
import { findAccounts } from './find-accounts.ts';
import { marksOf } from './marks-of.ts';
import { openCase, type Suspicion } from './open-case.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Members of a shop are looked at so often. */
const everyMs = hourMs;
/** What one look covers at the most; what is left is the next one's. */
const lookMs = dayMs;
const looksMax = 8;
/** What lies further back is let go. */
const lateMs = 7 * dayMs;
/** Members of one kind that one look judges; who did most come first. */
const membersMax = 1_000;
/** Marks that are forgotten at once, and how often in one round. */
const forgetMax = 5_000;
const forgetPassesMax = 20;

/**
 * Looks at what members did since the last look: several accounts of one person, rewards redeemed and cancelled again
 * and again, bursts of activities. Whom staff should look at gets a case, which changes nothing by itself. Forgets marks
 * whose time is over. Returns how many cases it opened or raised.
 */
export async function watchMembers(
  deps: SettleDeps,
  shop: SettlingShop,
  now: Date,
): Promise<number> {
  const { db } = deps;
  const { shopId } = shop;
  const last = await readLastLook(db, shopId);
  if (last !== null && now.getTime() - last.getTime() < everyMs) return 0;
  const { program } = await readProgram(db, shopId);
  const rememberDays = program.referrals?.fraud.rememberDays ?? null;
  await forgetOld(db, shopId, { rememberDays, now });
  let found = 0;
  for (let look = 0; look < looksMax; look += 1) {
    const looked = await db.transaction((tx) => lookOnce(deps, tx, { shop, rememberDays, now }));
    found += looked.found;
    if (looked.until >= now) break;
  }
  return found;
}

interface WatchStep {
  shop: SettlingShop;
  /** How long marks are kept; null: the program has no referrals, so there are none. */
  rememberDays: number | null;
  now: Date;
}

async function lookOnce(
  deps: SettleDeps,
  tx: Tx,
  step: WatchStep,
): Promise<{ found: number; until: Date }> {
  const { shop, now } = step;
  const { shopId } = shop;
  const first = new Date(now.getTime() - lookMs);
  const watch = await lockWatch(tx, shopId, first);
  const since = new Date(Math.max(watch.lookedAt.getTime(), now.getTime() - lateMs));
  const until = new Date(Math.min(since.getTime() + lookMs, now.getTime()));
  const look = { since, until, limit: membersMax };
  const lastMemberId = await rememberNew(deps, tx, { ...step, look, after: watch.lastMemberId });
  const suspicions = [
    ...(await suspectAccounts(tx, { ...step, look })),
    ...(await suspectCancels(tx, { ...step, look })),
    ...(await suspectBursts(tx, { ...step, look })),
  ];
  let found = 0;
  for (const suspicion of suspicions)
    if (await openCase(tx, shopId, { suspicion, now })) found += 1;
  await saveWatch(tx, shopId, { lookedAt: until, lastMemberId });
  return { found, until };
}

interface Look {
  since: Date;
  until: Date;
  limit: number;
}

interface LookStep extends WatchStep {
  look: Look;
}

/**
 * Orders and sharing leave marks by themselves; whoever has only joined is known by their addresses and phones. Returns
 * with whom to go on.
 */
async function rememberNew(
  { hashContact }: SettleDeps,
  tx: Tx,
  step: LookStep & { after: string },
): Promise<string> {
  const { rememberDays, look, after } = step;
  const { shopId } = step.shop;
  if (rememberDays === null) return after;
  const ids = await listMembersAfter(tx, shopId, { memberId: after, limit: membersMax });
  const identities = await listIdentities(tx, shopId, ids);
  const marks = ids.flatMap((subjectId) => {
    const of = (kind: 'email' | 'phone') =>
      (identities.get(subjectId) ?? []).flatMap(({ type, value }) =>
        type === kind ? [value] : [],
      );
    const sighting = { emails: of('email'), phones: of('phone') };
    return marksOf(hashContact, { shopId, subject: 'member', subjectId, sighting });
  });
  const forgetAt = new Date(look.since.getTime() + rememberDays * dayMs);
  await keepMarks(tx, shopId, { marks, seenAt: look.since, forgetAt });
  return ids.at(-1) ?? after;
}

async function suspectAccounts(tx: Tx, step: LookStep): Promise<Suspicion[]> {
  const { rememberDays, look, now } = step;
  const { shopId } = step.shop;
  if (rememberDays === null) return [];
  const memberIds = await listSharingMembers(tx, shopId, { ...look, rememberDays });
  if (memberIds.length === 0) return [];
  return findAccounts(await listSharedMarks(tx, shopId, { memberIds, now }));
}

async function suspectCancels(
  tx: Tx,
  { shop: { shopId, timeZone }, look }: LookStep,
): Promise<Suspicion[]> {
  const memberIds = await listBusyMembers(tx, shopId, { ...look, kind: 'redemption_return' });
  const since = new Date(look.since.getTime() - cancelWindowHours * hourMs);
  const deeds = await listCancelled(tx, shopId, { memberIds, since });
  return byMember(deeds).map(([memberId, times]) => ({
    kind: 'cancel_loop',
    memberId,
    judge: (after) => judgeTimes(judgeCancels, { times, after, timeZone }),
  }));
}

async function suspectBursts(
  tx: Tx,
  { shop: { shopId, timeZone }, look }: LookStep,
): Promise<Suspicion[]> {
  const memberIds = await listBusyMembers(tx, shopId, { ...look, kind: 'activity' });
  const since = new Date(look.since.getTime() - (burstWindowMinutes / 60) * hourMs);
  const deeds = await listActed(tx, shopId, { memberIds, since });
  return byMember(deeds).map(([memberId, times]) => ({
    kind: 'activity_burst',
    memberId,
    judge: (after) => judgeTimes(judgeActivities, { times, after, timeZone }),
  }));
}

/** What happened before staff's last word is no news. */
function judgeTimes(
  judge: typeof judgeCancels,
  on: { times: readonly Date[]; after: Date | null; timeZone: string },
): ReturnType<Suspicion['judge']> {
  const { after, timeZone } = on;
  const times = on.times.filter((time) => after === null || time > after);
  const judged = judge(times);
  const latest = times.toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (judged === null || latest === undefined) return null;
  const name = dayInZone(latest, timeZone);
  return {
    score: judged.score,
    evidence: judged.sentences.map((text) => ({
      name,
      text: `${name}: ${text}`,
      memberIds: [],
      score: judged.score,
    })),
  };
}

function byMember(deeds: readonly Deed[]): [string, Date[]][] {
  const all = Map.groupBy(deeds, ({ memberId }) => memberId);
  return [...all].map(([memberId, own]) => [memberId, own.map(({ at }) => at)]);
}

/** Marks say themselves how long they are kept; the hint of an e-mail goes as late, once its referral is over. */
async function forgetOld(
  db: Database,
  shopId: string,
  { rememberDays, now }: { rememberDays: number | null; now: Date },
): Promise<void> {
  for (let pass = 0; pass < forgetPassesMax; pass += 1) {
    const step = { now, limit: forgetMax };
    const forgotten = await db.transaction((tx) => forgetMarks(tx, shopId, step));
    if (forgotten < forgetMax) break;
  }
  const before = new Date(now.getTime() - (rememberDays ?? 0) * dayMs);
  await db.transaction((tx) => forgetHints(tx, shopId, { before, limit: forgetMax }));
}
