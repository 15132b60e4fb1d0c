import type { ReferralsDocument } from '../../../server/contract/program/referrals.ts';
import { client } from '../../client.ts';
import { useData } from '../../use-data.ts';

interface LiveTerms {
  /** Null: the live program has no referrals; undefined: nobody knows yet. */
  terms: ReferralsDocument | null | undefined;
  /** From which score on a referral waits and is blocked now. */
  limits: { review: number; block: number } | null;
}

/** What the live program says about referrals. */
export function useReferralTerms(): LiveTerms {
  const program = useData('program', client.program);
  const terms = program.data?.live.document.referrals;
  const limits = terms ? { review: terms.fraud.review_from, block: terms.fraud.block_from } : null;
  return { terms, limits };
}
