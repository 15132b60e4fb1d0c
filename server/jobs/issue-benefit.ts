import { AppError } from '../base/errors.ts';
import type { IssueOutcome } from '../commerce/commerce.ts';
import { readMinor } from '../domain/currency.ts';
import { floor } from '../domain/fraction.ts';
import {
  failRedemption,
  type RedemptionNews,
  settleRedemption,
} from '../operations/settle-redemption.ts';
import { beginTry } from '../operations/try-redemption.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { benefitOrder } from './benefit-order.ts';
import { callIssuer, type IssueDeps, openIssue, type OpenIssue } from './open-issue.ts';

/**
 * Has the platform issue a held redemption. That it is sent is written down before it is. The platform's own no returns
 * the points; weather is tried again; when every try has failed it may exist or not, so it is first taken back, then
 * the points return. What can't be told is left to a person.
 */
export async function issueBenefit(
  deps: IssueDeps,
  payload: JobPayloads['issue_discount'],
  attempt: { isLast: boolean },
): Promise<void> {
  const open = await openIssue(deps, payload);
  if (open === null) return;
  const { shop } = open;
  const { redemptionId } = payload;
  try {
    const outcome = await send(deps, open);
    if (outcome === null) return;
    const news = newsOf(outcome);
    await settleRedemption(deps.db, { shop, redemptionId, news, now: deps.clock.now() });
  } catch (error) {
    if (!attempt.isLast) throw error;
    deps.log.error({ err: error, ...payload }, 'a reward could not be issued: its redemption ends');
    await failRedemption(deps.db, {
      shop,
      redemptionId,
      failure: {
        code: error instanceof AppError ? error.code : 'platform_unavailable',
        detail: 'The shop did not answer for a long time. The points come back.',
      },
      now: deps.clock.now(),
    });
  }
}

/** Null: it is not to be issued any more. */
async function send(deps: IssueDeps, open: OpenIssue): Promise<IssueOutcome | null> {
  const { shop, redemption } = open;
  const { redemptionId } = redemption.account;
  return callIssuer(deps, open, async (commerce, connection) => {
    const now = deps.clock.now();
    const begun = await beginTry(deps.db, { shop, redemptionId, verb: 'issue', now });
    if (begun === null) return null;
    return commerce.issueBenefit(connection, await benefitOrder(deps, open, begun));
  });
}

function newsOf(outcome: IssueOutcome): RedemptionNews {
  switch (outcome.outcome) {
    case 'issued': {
      const { discountId, value } = outcome;
      if (value === undefined) return { news: 'issued', discountId };
      const { amount, currency } = value;
      const minor = Number(floor(readMinor(amount, currency)));
      return { news: 'issued', discountId, value: { minor, currency } };
    }
    case 'refused':
      return { news: 'refused', code: outcome.code, detail: outcome.detail };
    case 'unclear':
      return { news: 'unclear', detail: outcome.detail };
  }
}
