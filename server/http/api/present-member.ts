import type { ApiMember } from '../../contract/api-member.ts';
import type { MemberAccount } from '../../operations/read-member.ts';

export function presentMember(account: MemberAccount): ApiMember {
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
    tier: null,
    next_expiry:
      nextExpiry === null ? null : { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
    joined_at: member.joinedAt.toISOString(),
    consented_at: member.consent.at.toISOString(),
  };
}
