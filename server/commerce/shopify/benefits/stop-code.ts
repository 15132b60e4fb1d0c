import { AppError, RetriableError } from '../../../base/errors.ts';
import type { DisableOutcome } from '../../commerce.ts';
import type { Send } from '../admin-request.ts';
import { deactivateDiscount } from '../operations/deactivate-discount.ts';
import { findDiscountByCode } from '../operations/find-discount-by-code.ts';

/** Usage is read again after the stop is confirmed: whatever was used before that moment counts as used. */
export async function stopCode(send: Send, code: string): Promise<DisableOutcome> {
  const before = await readStanding(send, code);
  if (before.outcome !== 'active') return before;

  const { discountCodeDeactivate } = await send(deactivateDiscount(before.discountId));
  const after = await readStanding(send, code);
  if (after.outcome !== 'active') return after;

  const [refusal] = discountCodeDeactivate?.userErrors ?? [];
  if (refusal === undefined) throw new RetriableError('Shopify has not stopped the code yet');
  throw new AppError('platform_unavailable', `Shopify did not stop the code: ${refusal.message}`);
}

/** A kind of discount that we never make is not the one we were asked about. */
async function readStanding(
  send: Send,
  code: string,
): Promise<DisableOutcome | { outcome: 'active'; discountId: string }> {
  const { codeDiscountNodeByCode: found } = await send(findDiscountByCode(code));
  if (found === null || !('status' in found.codeDiscount)) return { outcome: 'not_found' };
  const { asyncUsageCount, status } = found.codeDiscount;
  if (asyncUsageCount > 0) return { outcome: 'used' };
  if (status === 'EXPIRED') return { outcome: 'disabled' };
  return { outcome: 'active', discountId: found.id };
}
