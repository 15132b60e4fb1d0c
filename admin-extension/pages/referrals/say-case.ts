import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import type { Tone } from '../../ui/badge.tsx';

export const caseNames: Readonly<Record<MemberCase['kind'], string>> = {
  many_accounts: 'Several accounts of one person',
  cancel_loop: 'Many cancelled redemptions',
  activity_burst: 'Many activities at once',
};

export const caseStates: Readonly<Record<MemberCase['state'], { words: string; tone: Tone }>> = {
  open: { words: 'To review', tone: 'attention' },
  cleared: { words: 'Nothing wrong', tone: 'success' },
  confirmed: { words: 'Confirmed', tone: 'critical' },
};
