import type { ReactNode } from 'react';
import { links } from '../../links.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface NoReferralsProps {
  /** The live program has none. */
  isOff: boolean;
  /** What is said where it has. */
  children: ReactNode;
}

/** Instead of an empty list: what to do where members can't bring anybody yet. */
export function NoReferrals({ isOff, children }: NoReferralsProps) {
  if (!isOff) return children;
  return (
    <EmptyState
      icon="invite"
      title="Let members bring their friends"
      action={
        <Button look="primary" href={links.programReferrals}>
          Set up referrals
        </Button>
      }
    >
      Say what a friend gets for their first order and what the member gets for bringing them, then
      publish the program. Every member has a link of their own from then on.
    </EmptyState>
  );
}
