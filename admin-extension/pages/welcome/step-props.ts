import type { Onboarding } from '../../../server/contract/admin-onboarding.ts';

/** What every step is given. */
export interface StepProps {
  onboarding: Onboarding;
  /** Asks again, after something was done. */
  refresh: () => void;
}
