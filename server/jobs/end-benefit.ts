import type { DisableOutcome } from '../commerce/commerce.ts';
import { type RedemptionNews, settleRedemption } from '../operations/settle-redemption.ts';
import { beginTry } from '../operations/try-redemption.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { issuedBenefit } from './benefit-order.ts';
import { callIssuer, type IssueDeps, openIssue } from './open-issue.ts';

/** Takes back what was issued for a redemption that is to end; only then its points return, unless it was used. */
export async function endBenefit(
  deps: IssueDeps,
  payload: JobPayloads['disable_discount'],
): Promise<void> {
  const open = await openIssue(deps, payload);
  if (open === null || open.redemption.ending === null) return;
  const { shop } = open;
  const { redemptionId } = payload;
  const outcome = await callIssuer(deps, open, async (commerce, connection) => {
    const now = deps.clock.now();
    const begun = await beginTry(deps.db, { shop, redemptionId, verb: 'end', now });
    if (begun === null) return null;
    return commerce.disableBenefit(connection, await issuedBenefit(deps, open, begun));
  });
  if (outcome === null) return;
  const news = newsOf(outcome);
  await settleRedemption(deps.db, { shop, redemptionId, news, now: deps.clock.now() });
}

function newsOf(outcome: DisableOutcome): RedemptionNews {
  switch (outcome.outcome) {
    case 'used':
      return { news: 'used', discountId: outcome.discountId };
    case 'disabled': {
      const { discountId, takenBackId } = outcome;
      return { news: 'disabled', discountId, takenBackId };
    }
    // What is not there can't be used, and may never have been made.
    case 'not_found':
      return { news: 'disabled' };
    case 'unclear':
      return { news: 'unclear', detail: outcome.detail };
  }
}
