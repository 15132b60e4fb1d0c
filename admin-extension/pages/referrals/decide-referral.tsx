import type { DecideRequest } from '../../../server/contract/admin-referrals.ts';
import type { ReferralShown } from '../../../server/contract/referral.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { referralReviewsTexts as t } from '../../texts/en/referral-reviews.ts';
import { useAction } from '../../use-action.ts';
import { type Decided, DecisionBar } from './decision-bar.tsx';
import { decisionsOn, sayBoth } from './say-referral.ts';

type Decision = DecideRequest['decision'];

interface DecideReferralProps {
  referral: ReferralShown;
  /** With what became of it, in a sentence. */
  onDecided: (outcome: string) => void;
  onStale: () => void;
}

const choices: readonly { value: Decision; label: string; look?: 'primary' }[] = [
  { value: 'released', label: t.decide.release, look: 'primary' },
  { value: 'rejected', label: t.decide.reject },
];

/** Lets a referral go on, or ends it. */
export function DecideReferral({ referral, onDecided, onStale }: DecideReferralProps) {
  const possible = decisionsOn(referral);
  const decide = useAction(async ({ choice, note }: Decided<Decision>) => {
    await client.decideReferral(referral.id, { decision: choice, note });
    toast(choice === 'released' ? t.decide.released : t.decide.rejected);
    onDecided(sayOutcome(choice, referral));
  });
  return (
    <DecisionBar
      about={sayBoth(referral)}
      choices={choices.filter(({ value }) => possible.includes(value))}
      action={decide}
      onStale={onStale}
    />
  );
}

function sayOutcome(decision: Decision, referral: ReferralShown): string {
  const whom = sayBoth(referral);
  return decision === 'released' ? t.decide.releasedOutcome(whom) : t.decide.rejectedOutcome(whom);
}
