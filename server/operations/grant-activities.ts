import { assert } from '../base/errors.ts';
import { type Properties, typeOf, urlOf } from '../domain/activities/activity.ts';
import { type ActivityRefusal, judgeActivity } from '../domain/activities/judge-activity.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import type { Actor } from '../domain/ledger/ledger.ts';
import { planActivity } from '../domain/ledger/plan-adjustment.ts';
import type { ActivityRule } from '../domain/program/activity-rule.ts';
import type { Program } from '../domain/program/program.ts';
import {
  type ActingMember,
  type ActivitySource,
  appendActivities,
  countActivities,
  type NewActivity,
  readActingMembers,
  type StoredActivity,
} from '../store/activities.ts';
import type { Tx } from '../store/database.ts';
import { addActivityFigures } from '../store/member-days.ts';
import { matchSegments } from './match-segments.ts';
import { reviewTiers } from './review-tiers.ts';
import type { Settlement } from './settlement.ts';

/** What a member did, told for the first time. */
export interface ToldActivity {
  memberId: string;
  rule: ActivityRule;
  externalId: string;
  occurredAt: Date;
  properties: Properties;
  source: ActivitySource;
  actor: Actor;
  /** What staff wrote. */
  note: string | null;
}

type Verdict = ReturnType<typeof judgeActivity>;

export type JudgedActivity = { granted: StoredActivity } | { refused: ActivityRefusal };

interface Judged {
  told: ToldActivity;
  day: string;
  verdict: Verdict;
}

/**
 * Judges what members did under the live program, plans what it gives on their books, which are open, and writes it
 * down. In one call nobody does the same twice. What a shopper only claims is not kept when it is refused.
 */
export async function grantActivities(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; told: readonly ToldActivity[] },
): Promise<JudgedActivity[]> {
  if (step.told.length === 0) return [];
  const judged = await judgeAll(tx, settlement, step);
  const { version } = await settlement.expiry();
  const rows = await appendActivities(tx, settlement.shop.shopId, {
    activities: judged.filter(isKept).map((each) => rowOf(each, version)),
    now: settlement.now,
  });
  const kept = new Map(rows.map((row) => [keyOf(row.type, row.externalId), row]));
  const answers = judged.map(({ told, verdict }): JudgedActivity => {
    const row = kept.get(keyOf(typeOf(told.rule), told.externalId)) ?? null;
    if ('refused' in verdict) return { refused: verdict };
    assert(row !== null, 'what is granted is written down');
    planPoints(settlement, told, row.points);
    return { granted: row };
  });
  await count(tx, settlement, { ...step, rows });
  return answers;
}

/** What was given counts on its day, and may lift a member to a tier. */
async function count(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; told: readonly ToldActivity[]; rows: readonly StoredActivity[] },
): Promise<void> {
  const given = step.rows.filter(({ points }) => points > 0);
  await addActivityFigures(tx, settlement.shop.shopId, given);
  const memberIds = step.told.map(({ memberId }) => memberId);
  await reviewTiers(tx, settlement, { program: step.program, memberIds });
}

async function judgeAll(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; told: readonly ToldActivity[] },
): Promise<Judged[]> {
  const { shopId, timeZone } = settlement.shop;
  const members = await readMembers(tx, settlement, step);
  const asked = step.told.map((told) => ({ told, day: dayInZone(told.occurredAt, timeZone) }));
  const histories = await countActivities(
    tx,
    shopId,
    asked.map(({ told: { memberId, rule, occurredAt }, day }) => ({
      memberId,
      type: typeOf(rule),
      url: urlOf(rule),
      day,
      occurredAt,
    })),
  );
  return asked.map(({ told, day }, at) => {
    const [member, history] = [members.get(told.memberId), histories[at]];
    assert(member !== undefined && history !== undefined, 'who did something was read');
    return { told, day, verdict: judgeActivity(told.rule, told, { member, history, timeZone }) };
  });
}

function rowOf({ told, day, verdict }: Judged, programVersion: number): NewActivity {
  return {
    memberId: told.memberId,
    type: typeOf(told.rule),
    url: urlOf(told.rule),
    externalId: told.externalId,
    occurredAt: told.occurredAt,
    day,
    properties: told.properties,
    programVersion,
    source: told.source,
    actorName: told.actor.name,
    note: told.note,
    ...('refused' in verdict
      ? { points: 0, refusal: { reason: verdict.refused, detail: verdict.detail } }
      : { points: verdict.points, refusal: null }),
  };
}

/** Properties that can't be taken were never an activity: they may be sent again, put right. */
function isKept({ told, verdict }: Judged): boolean {
  if (!('refused' in verdict)) return true;
  return told.source !== 'shopper' && verdict.refused !== 'properties_invalid';
}

const keyOf = (type: string, externalId: string) => `${type}:${externalId}`;

async function readMembers(
  tx: Tx,
  { shop, now }: Settlement,
  { program, told }: { program: Program; told: readonly ToldActivity[] },
): Promise<Map<string, ActingMember & { segments: readonly string[] }>> {
  const memberIds = [...new Set(told.map(({ memberId }) => memberId))];
  const members = await readActingMembers(tx, shop.shopId, memberIds);
  const asked = new Set(told.flatMap(({ rule }) => rule.segments));
  const segments = program.segments.filter(({ id }) => asked.has(id));
  const matches = await matchSegments(tx, { shop, memberIds, segments, now });
  return new Map(
    [...members].map(([id, member]) => [id, { ...member, segments: matches.get(id) ?? [] }]),
  );
}

function planPoints(settlement: Settlement, told: ToldActivity, points: number): void {
  if (points === 0) return;
  const activityId = keyOf(typeOf(told.rule), told.externalId);
  const draft = planActivity(
    settlement.draftOf(told.memberId),
    {
      kind: 'activity',
      actor: told.actor,
      source: { kind: 'activity', id: activityId },
      reason: told.rule.title,
      idempotencyKey: `activity:${activityId}`,
      occurredAt: told.occurredAt,
    },
    points,
  );
  settlement.plan(draft);
}
