import type { DecideRequest } from '../../../server/contract/admin-referrals.ts';
import type { ReferralShown } from '../../../server/contract/referral.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useAction } from '../../use-action.ts';
import { type Decided, DecisionBar } from './decision-bar.tsx';
import { decisionsOn, sayAdvocate, sayFriend } from './say-referral.ts';

type Decision = DecideRequest['decision'];

interface DecideReferralProps {
  referral: ReferralShown;
  /** With what became of it, in a sentence. */
  onDecided: (outcome: string) => void;
  onStale: () => void;
}

const choices: readonly { value: Decision; label: string; look?: 'primary' }[] = [
  { value: 'released', label: 'Release', look: 'primary' },
  { value: 'rejected', label: 'Reject' },
];

/** Lets a referral go on, or ends it. */
export function DecideReferral({ referral, onDecided, onStale }: DecideReferralProps) {
  const possible = decisionsOn(referral);
  const decide = useAction(async ({ choice, note }: Decided<Decision>) => {
    await client.decideReferral(referral.id, { decision: choice, note });
    toast(choice === 'released' ? 'Released' : 'Rejected');
    onDecided(sayOutcome(choice, referral));
  });
  return (
    <DecisionBar
      about={`${sayFriend(referral)}, brought by ${sayAdvocate(referral)}`}
      choices={choices.filter(({ value }) => possible.includes(value))}
      action={decide}
      onStale={onStale}
    />
  );
}

function sayOutcome(decision: Decision, referral: ReferralShown): string {
  const whom = `${sayFriend(referral)}, brought by ${sayAdvocate(referral)}`;
  return decision === 'released'
    ? `Released: ${whom}. It goes on where it was.`
    : `Rejected: ${whom}. Nobody gets anything for it.`;
}
