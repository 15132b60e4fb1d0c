import { AppError } from '../base/errors.ts';
import type { Properties } from '../domain/activities/activity.ts';
import type { RecordRefusal } from '../operations/record-activity.ts';
import type { Refused } from './route.ts';

/** Clocks of other systems may be a little ahead of ours. */
const aheadMsMax = 60_000;

/** When an activity is said to have happened; null: now. */
export function readOccurredAt(text: string | null | undefined, now: Date): Date | null {
  if (text === null || text === undefined) return null;
  const occurredAt = new Date(text);
  if (occurredAt.getTime() > now.getTime() + aheadMsMax)
    throw new AppError('invalid_request', 'Nothing can be told before it has happened.', {
      fields: [{ path: 'occurred_at', message: 'must not be in the future' }],
    });
  return occurredAt;
}

/** Which of several rules of one type is meant. */
export function urlAmong(properties: Properties): string | null {
  const url = properties['url'];
  return typeof url === 'string' ? url : null;
}

export function refuseActivity({ refused, detail, fields }: RecordRefusal): Refused {
  const status =
    refused === 'member_unknown' ? 404 : refused === 'idempotency_conflict' ? 409 : 422;
  return { status, refused, detail, ...(fields.length > 0 && { fields }) };
}
