import type { Identity, Member } from '../store/members.ts';

/** What staff and papers call a member. */
export function nameMember(
  member: Pick<Member, 'memberId' | 'firstName' | 'lastName'>,
  identities: readonly Identity[],
): string {
  const name = [member.firstName, member.lastName].filter((part) => part !== null).join(' ');
  const email = identities.find(({ type }) => type === 'email')?.value;
  return name || (email ?? `Member ${member.memberId}`);
}
