import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
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
  { value: 'cleared', label: 'Nothing wrong' },
  { value: 'confirmed', label: 'Confirm' },
  { value: 'stopped', label: 'Confirm and stop their link' },
] as const;
type Choice = (typeof choices)[number]['value'];

/** Says of a case whether there is something to it. */
export function DecideCase({ about, onDecided, onStale }: DecideCaseProps) {
  const { member, kind } = about;
  const name = member.name || 'an unnamed member';
  const decide = useAction(async ({ choice, note }: Decided<Choice>) => {
    const outcome = sayOutcome(choice, name);
    await client.decideCase(about.id, {
      decision: choice === 'cleared' ? 'cleared' : 'confirmed',
      stop_link: choice === 'stopped',
      note,
    });
    toast(choice === 'cleared' ? 'Cleared' : 'Confirmed');
    onDecided(outcome);
  });
  return (
    <DecisionBar
      about={`${name}, ${caseNames[kind].toLowerCase()}`}
      choices={choices}
      action={decide}
      onStale={onStale}
    />
  );
}

function sayOutcome(choice: Choice, name: string): string {
  switch (choice) {
    case 'cleared':
      return `Nothing wrong with ${name}: the case is closed.`;
    case 'confirmed':
      return `Confirmed: the case of ${name} is closed. Nothing was changed for them.`;
    case 'stopped':
      return `Confirmed, and friends can’t use the link of ${name} any more. They are told so in the shop’s panel.`;
  }
}
