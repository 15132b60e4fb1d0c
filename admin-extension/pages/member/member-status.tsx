import type { AdminMember } from '../../../server/contract/admin.ts';
import { memberTexts as t } from '../../texts/en/member.ts';
import { Badge } from '../../ui/badge.tsx';

/** Says what stands out; that a member is active goes without saying. */
export function MemberStatus({ status }: { status: AdminMember['status'] }) {
  if (status === 'active') return null;
  return <Badge>{status === 'deleted' ? t.status.deleted : t.status.merged}</Badge>;
}
