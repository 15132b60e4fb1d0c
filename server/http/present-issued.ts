import type { Money as PresentedMoney } from '../contract/primitives.ts';
import type { RewardKind } from '../domain/program/reward.ts';
import { isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import { codeExists } from '../operations/end-redemption.ts';
import type { StoredRedemption } from '../store/redemptions.ts';
import { presentMoney } from './present-money.ts';

interface PresentedTerms {
  kind: RewardKind;
  value: PresentedMoney | null;
  percent: number | null;
  minimum_order: PresentedMoney | null;
}

/** What a redemption gives, in the words of all that is sent out. */
export function presentTerms(redemption: StoredRedemption): PresentedTerms {
  const { kind, value, percent, minimumOrder } = redemption;
  return {
    kind,
    value: value && presentMoney(value),
    percent,
    minimum_order: minimumOrder && presentMoney(minimumOrder),
  };
}

interface PresentedIssue {
  code: string | null;
  expires_at: string | null;
  undo_until: string | null;
}

/** What was made for a redemption: nothing is told of it before it exists. Store credit has no code. */
export function presentIssued(redemption: StoredRedemption): PresentedIssue {
  const { kind, code, expiresAt, dueAt } = redemption;
  if (!codeExists(redemption)) return { code: null, expires_at: null, undo_until: null };
  return {
    code: kind === 'store_credit' ? null : code,
    expires_at: expiresAt?.toISOString() ?? null,
    undo_until: isHandedOver(kind) ? (dueAt?.toISOString() ?? null) : null,
  };
}
