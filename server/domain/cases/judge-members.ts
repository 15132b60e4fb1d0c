/** What a case is about. */
export type CaseKind = 'many_accounts' | 'cancel_loop' | 'activity_burst';

/** What somebody of the shop should look at. It changes nothing by itself. */
export interface CaseJudgement {
  kind: CaseKind;
  score: number;
  /** For staff, one each. */
  sentences: string[];
}

/** By what several members may be one person. `person`: the same name at the same address. */
export type SharedMark = 'mailbox' | 'person' | 'phone' | 'device';

/** From how many members on a mark is no family's any more, and what it counts. A home has one phone and one tablet. */
export const accountLimits: Readonly<Record<SharedMark, { members: number; score: number }>> = {
  mailbox: { members: 2, score: 100 },
  person: { members: 2, score: 80 },
  phone: { members: 3, score: 60 },
  device: { members: 4, score: 60 },
};
/** Each member beyond the limit makes it graver. */
export const furtherAccountScore = 10;

export const cancelWindowHours = 24;
export const cancelsMin = 5;
export const cancelLoopScore = 60;
/** Each one beyond `cancelsMin`. */
export const furtherCancelScore = 5;

export const burstWindowMinutes = 60;
export const burstActivitiesMin = 20;
export const activityBurstScore = 60;
/** Each one beyond `burstActivitiesMin`. */
export const furtherActivityScore = 2;

export const caseScoreMax = 1000;

const minuteMs = 60_000;

const sharedWords: Readonly<Record<SharedMark, string>> = {
  mailbox: 'have e-mails that come to one mailbox',
  person: 'have one name and one address',
  phone: 'have one phone number',
  device: 'were seen in one browser',
};

/** `members`: how many have the mark, this one with them. Null: nothing that a family would not share. */
export function judgeAccounts(
  shared: readonly { mark: SharedMark; members: number }[],
): CaseJudgement | null {
  const grave = shared.filter(({ mark, members }) => members >= accountLimits[mark].members);
  if (grave.length === 0) return null;
  const scores = grave.map(
    ({ mark, members }) =>
      accountLimits[mark].score + (members - accountLimits[mark].members) * furtherAccountScore,
  );
  return {
    kind: 'many_accounts',
    score: atMost(scores.reduce((sum, score) => sum + score, 0)),
    sentences: grave.map(({ mark, members }) => `${members} members ${sharedWords[mark]}.`),
  };
}

/** `cancelledAt`: when the member cancelled redemptions themselves. Null: no more than somebody who can't decide. */
export function judgeCancels(cancelledAt: readonly Date[]): CaseJudgement | null {
  const most = mostWithin(cancelledAt, cancelWindowHours * 60 * minuteMs);
  if (most < cancelsMin) return null;
  return {
    kind: 'cancel_loop',
    score: atMost(cancelLoopScore + (most - cancelsMin) * furtherCancelScore),
    sentences: [`They redeemed and cancelled ${most} rewards within ${cancelWindowHours} hours.`],
  };
}

/** `earnedAt`: when the member was given points for activities that they reported themselves. */
export function judgeActivities(earnedAt: readonly Date[]): CaseJudgement | null {
  const most = mostWithin(earnedAt, burstWindowMinutes * minuteMs);
  if (most < burstActivitiesMin) return null;
  return {
    kind: 'activity_burst',
    score: atMost(activityBurstScore + (most - burstActivitiesMin) * furtherActivityScore),
    sentences: [`They earned with ${most} activities within ${burstWindowMinutes} minutes.`],
  };
}

/** The most instants that lie less than a window apart. */
function mostWithin(instants: readonly Date[], windowMs: number): number {
  const times = instants.map((instant) => instant.getTime()).toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  times.forEach((time, at) => {
    while (time - (times[first] ?? time) >= windowMs) first += 1;
    most = Math.max(most, at - first + 1);
  });
  return most;
}

function atMost(score: number): number {
  return Math.min(score, caseScoreMax);
}
