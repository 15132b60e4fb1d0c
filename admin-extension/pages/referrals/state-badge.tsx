import type { ReferralShown } from '../../../server/contract/referral.ts';
import { Badge } from '../../ui/badge.tsx';
import { sayState } from './say-referral.ts';

export function StateBadge({ referral }: { referral: Pick<ReferralShown, 'state' | 'in_review'> }) {
  const { words, tone } = sayState(referral);
  return <Badge tone={tone}>{words}</Badge>;
}
