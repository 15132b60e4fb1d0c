import type {
  ClaimAnswer,
  StorefrontInvitation,
  StorefrontReferralPage,
} from '../../server/contract/storefront-referral.ts';
import type { CartOutcome } from './apply-code.ts';
import type { Failure } from './ask.ts';

/** A member's own link and their friends, as far as they were read. */
export interface Sharing {
  readonly page: StorefrontReferralPage | null;
  readonly failure: Failure | null;
  /** What the last press came to; said below the buttons. */
  readonly told: 'copied' | 'copyFailed' | 'pasteIt' | null;
  readonly isSaving: boolean;
}

/** The invitation that this browser keeps, as far as it was read. */
export interface Invited {
  readonly isRead: boolean;
  /** Null: not read yet, or the link is nobody's. */
  readonly invitation: StorefrontInvitation['invitation'];
  readonly failure: Failure | null;
  readonly isSending: boolean;
  /** What is wrong with the e-mail, as a sentence. */
  readonly problem: string | null;
  readonly claim: ClaimAnswer | null;
  readonly copied: 'copied' | 'copyFailed' | null;
  readonly cart: CartOutcome | 'applying' | null;
}
