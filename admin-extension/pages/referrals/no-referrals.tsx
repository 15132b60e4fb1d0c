import type { ReactNode } from 'react';
import { links } from '../../links.ts';
import { referralsTexts } from '../../texts/en/referrals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

const t = referralsTexts.off;

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
      title={t.title}
      action={
        <Button look="primary" href={links.programReferrals}>
          {t.action}
        </Button>
      }
    >
      {t.help}
    </EmptyState>
  );
}
