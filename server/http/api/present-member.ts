import type { ApiMember } from '../../contract/api-member.ts';
import type { MemberAccount } from '../../operations/read-member.ts';
import type { MemberTier } from '../../operations/read-tier.ts';
import { presentBenefits, presentFigure, presentKeeping, presentNext } from '../present-tier.ts';

export function presentMember(account: MemberAccount, standing: MemberTier | null): ApiMember {
  const { member, identities, nextExpiry } = account;
  return {
    id: member.memberId,
    status: member.status,
    merged_into: member.mergedInto,
    identities,
    first_name: member.firstName,
    last_name: member.lastName,
    balance: account.balance,
    lifetime_points: account.lifetimePoints,
    tier: standing && presentTier(standing),
    next_tier: standing && presentNext(standing.next, standing.currency),
    next_expiry:
      nextExpiry === null ? null : { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
    joined_at: member.joinedAt.toISOString(),
    consented_at: member.consent.at.toISOString(),
  };
}

function presentTier(standing: MemberTier): ApiMember['tier'] {
  const { level, since, locked, basis, currency } = standing;
  if (level === null || since === null) return null;
  return {
    id: level.id,
    name: level.name,
    since: since.toISOString(),
    locked,
    ...presentBenefits(level),
    progress: {
      basis,
      figure: presentFigure(standing.figure, currency),
      next: presentNext(standing.next, currency),
      keep: presentKeeping(standing.keep, currency),
    },
  };
}
