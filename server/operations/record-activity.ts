import { assert, RetriableError } from '../base/errors.ts';
import { type Properties, typeOf } from '../domain/activities/activity.ts';
import { findActivityRule } from '../domain/activities/find-activity-rule.ts';
import type { PropertyProblem } from '../domain/activities/check-properties.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Actor } from '../domain/ledger/ledger.ts';
import type { ActivityRule } from '../domain/program/activity-rule.ts';
import type { Program } from '../domain/program/program.ts';
import {
  type ActivitySource,
  findActivities,
  readActingMembers,
  type StoredActivity,
} from '../store/activities.ts';
import type { Refusal } from '../domain/speech/refusal.ts';
import { appendAudit } from '../store/audit-log.ts';
import { brokenConstraint, type Database, type Tx } from '../store/database.ts';
import { grantActivities, type ToldActivity } from './grant-activities.ts';
import { readProgram } from './read-program.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export interface ActivityRequest {
  /** As the program names it: `review`; a type of the shop's own by its id, with or without `custom:`. */
  type: string;
  /** Tells apart several rules of one type. */
  url: string | null;
  /** Names the activity within its type: the same one again is the same activity. */
  externalId: string;
  /** Null: now. */
  occurredAt: Date | null;
  properties: Properties;
  source: ActivitySource;
  actor: Actor;
  /** What staff wrote. */
  note: string | null;
}

export interface RecordedActivity {
  activity: StoredActivity;
  /** False: it was told before. */
  isNew: boolean;
}

export interface RecordRefusal extends Refusal {
  fields: readonly PropertyProblem[];
}

interface Step {
  shop: SettlingShop;
  /** Finds the member within the transaction, whom others may have become; null: there is none. */
  findMember: (tx: Tx) => Promise<string | null>;
  request: ActivityRequest;
  now: Date;
}

const conflict = refuse(
  'idempotency_conflict',
  'This external_id was used before for another activity of this type. Use a new one for a new activity.',
);
const unknownMember = refuse(
  'member_unknown',
  'Nobody in the program has this identity. Enrol them first, then tell the activity.',
);

/** Who joins, and whose day it is, is known here; nobody has to tell it. */
const ownTypes: readonly ActivityRule['type'][] = ['sign_up', 'birthday', 'anniversary'];

/**
 * Records what a member did and gives what the live program gives for it, or says why not. The same `externalId`
 * again gives the first answer.
 */
export async function recordActivity(
  db: Database,
  step: Step,
): Promise<RecordedActivity | RecordRefusal> {
  const { program } = await readProgram(db, step.shop.shopId);
  try {
    return await db.transaction((tx) => recordOnce(tx, step, program));
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'activities_external_id_unique' || broken === 'transfers_idempotency_key_unique')
      return conflict;
    throw error;
  }
}

async function recordOnce(
  tx: Tx,
  step: Step,
  program: Program,
): Promise<RecordedActivity | RecordRefusal> {
  const { shop, request, now } = step;
  const memberId = await step.findMember(tx);
  if (memberId === null) return unknownMember;
  const settlement = new Settlement(tx, shop, now);
  await settlement.open([memberId], { openOf: [] });
  // Before the rule is looked for: what was given stays so, whatever became of the rule.
  const [known] = await findActivities(tx, shop.shopId, {
    types: [request.type, `custom:${request.type}`],
    externalIds: [request.externalId],
  });
  if (known !== undefined) return repeat(known, request, memberId);
  const member = (await readActingMembers(tx, shop.shopId, [memberId])).get(memberId);
  if (member?.status === 'merged')
    throw new RetriableError('The member became another at this moment.');
  if (member?.status !== 'active') return unknownMember;
  const rule = chooseRule(program, request);
  if ('refused' in rule) return rule;
  const told: ToldActivity = { ...request, memberId, rule, occurredAt: request.occurredAt ?? now };
  const [judged] = await grantActivities(tx, settlement, { program, told: [told] });
  await settlement.post();
  assert(judged !== undefined, 'what was told was judged');
  if ('refused' in judged) return judged.refused;
  if (request.source === 'staff') await audit(tx, shop.shopId, { told, now });
  return { activity: judged.granted, isNew: true };
}

function chooseRule(program: Program, request: ActivityRequest): ActivityRule | RecordRefusal {
  const rule = findActivityRule(program.activities, request);
  if ('refused' in rule) return refuse(rule.refused, rule.detail);
  if (!ownTypes.includes(rule.type)) return rule;
  return refuse(
    'activity_automatic',
    `Nobody has to tell "${rule.type}": it is given by itself when its time comes.`,
  );
}

function repeat(
  known: StoredActivity,
  request: ActivityRequest,
  memberId: string,
): RecordedActivity | RecordRefusal {
  const isSame =
    known.memberId === memberId &&
    (request.occurredAt === null || request.occurredAt.getTime() === known.occurredAt.getTime()) &&
    canonicalText(known.properties) === canonicalText(request.properties);
  if (!isSame) return conflict;
  if (known.refusal !== null) return refuse(known.refusal.reason, known.refusal.detail);
  return { activity: known, isNew: false };
}

function refuse(refused: string, detail: string): RecordRefusal {
  return { refused, detail, fields: [] };
}

async function audit(
  tx: Tx,
  shopId: string,
  { told, now }: { told: ToldActivity; now: Date },
): Promise<void> {
  await appendAudit(tx, shopId, {
    at: now,
    actor: told.actor.name ?? told.actor.kind,
    action: 'record_activity',
    subject: `member ${told.memberId}`,
    after: { type: typeOf(told.rule), reason: told.note },
  });
}
