import { z } from 'zod';
import { AppError } from '../../base/errors.ts';

/** Member ids as the database counts them. */
const memberId = z.string().regex(/^\d{1,18}$/);

export const memberParams = z.strictObject({ id: memberId });

export const orderParams = z.strictObject({ order_id: z.string().min(1).max(100) });

export const externalOrderParams = z.strictObject({ external_id: z.string().min(1).max(56) });

export const memberOrderParams = memberParams.extend(orderParams.shape);

export const redemptionParams = z.strictObject({ id: z.uuid() });

export const referralParams = z.strictObject({ id: z.uuid() });

export function isMemberId(text: string): boolean {
  return memberId.safeParse(text).success;
}

export function noSuchMember(id: string): AppError {
  return new AppError('not_found', `There is no member ${id}.`);
}
