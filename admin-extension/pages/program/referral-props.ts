import type { SectionProps, TypedReferrals } from './typed.ts';

/** What every card about referrals is given. */
export interface ReferralProps extends Pick<SectionProps, 'draft' | 'errors'> {
  referrals: TypedReferrals;
  change: (patch: Partial<TypedReferrals>) => void;
}
