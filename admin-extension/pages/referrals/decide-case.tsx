import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { referralReviewsTexts as t } from '../../texts/en/referral-reviews.ts';
import { useAction } from '../../use-action.ts';
import { type Decided, DecisionBar } from './decision-bar.tsx';
import { caseNames } from './say-case.ts';

interface DecideCaseProps {
  about: MemberCase;
  /** With what became of it, in a sentence. */
  onDecided: (outcome: string) => void;
  onStale: () => void;
}

const choices = [
  { value: 'cleared', label: t.decideCase.cleared },
  { value: 'confirmed', label: t.decideCase.confirmed },
  { value: 'stopped', label: t.decideCase.stopped },
] as const;
type Choice = (typeof choices)[number]['value'];

/** Says of a case whether there is something to it. */
export function DecideCase({ about, onDecided, onStale }: DecideCaseProps) {
  const { member, kind } = about;
  const name = member.name || t.members.unnamedInside;
  const decide = useAction(async ({ choice, note }: Decided<Choice>) => {
    const outcome = sayOutcome(choice, name);
    await client.decideCase(about.id, {
      decision: choice === 'cleared' ? 'cleared' : 'confirmed',
      stop_link: choice === 'stopped',
      note,
    });
    toast(choice === 'cleared' ? t.decideCase.clearedDone : t.decideCase.confirmedDone);
    onDecided(outcome);
  });
  return (
    <DecisionBar
      about={t.decideCase.about(name, caseNames[kind])}
      choices={choices}
      action={decide}
      onStale={onStale}
    />
  );
}

function sayOutcome(choice: Choice, name: string): string {
  switch (choice) {
    case 'cleared':
      return t.decideCase.clearedOutcome(name);
    case 'confirmed':
      return t.decideCase.confirmedOutcome(name);
    case 'stopped':
      return t.decideCase.stoppedOutcome(name);
  }
}
