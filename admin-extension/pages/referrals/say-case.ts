import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import { referralReviewsTexts as t } from '../../texts/en/referral-reviews.ts';
import type { Tone } from '../../ui/badge.tsx';

export const caseNames: Readonly<Record<MemberCase['kind'], string>> = t.cases;

export const caseStates: Readonly<Record<MemberCase['state'], { words: string; tone: Tone }>> = {
  open: { words: t.caseStates.open, tone: 'attention' },
  cleared: { words: t.caseStates.cleared, tone: 'success' },
  confirmed: { words: t.caseStates.confirmed, tone: 'critical' },
};
