import { type ReactNode, useState } from 'react';
import type { ReferralShown } from '../../../server/contract/referral.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useReviews } from '../../reviews.tsx';
import { useFormat } from '../../session.tsx';
import { referralsTexts } from '../../texts/en/referrals.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Outcome } from '../../ui/outcome.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { DecideReferral } from './decide-referral.tsx';
import { ReferralFacts } from './referral-facts.tsx';
import { decisionsOn, sayFriend, saySteps, waitsForStaff } from './say-referral.ts';
import { SignalsList } from './signals-list.tsx';
import { StateBadge } from './state-badge.tsx';
import { useReferralTerms } from './use-referral-terms.ts';

const t = referralsTexts.page;

const back = { label: referralsTexts.title, href: `${links.referrals}?tab=all` };

/** One referral from the first click to what became of it. */
export function ReferralPage({ id }: { id: string }) {
  const referral = useData(`referral ${id}`, (signal) => client.referral(id, signal));
  const failure =
    referral.error === null ? null : (
      <ErrorState error={referral.error} retry={referral.refresh} busy={referral.busy} />
    );
  if (referral.data === null)
    return (
      <Page title={t.title} back={back}>
        {failure ?? (
          <Card>
            <Skeleton kind="text" rows={8} />
          </Card>
        )}
      </Page>
    );
  return <ReferralBody referral={referral.data} failure={failure} onChanged={referral.refresh} />;
}

interface ReferralBodyProps {
  referral: ReferralShown;
  /** Why what is shown may be old. */
  failure: ReactNode;
  onChanged: () => void;
}

function ReferralBody({ referral, failure, onChanged }: ReferralBodyProps) {
  const format = useFormat();
  const reviews = useReviews();
  const { limits } = useReferralTerms();
  const [said, setSaid] = useState<string | null>(null);
  const decided = (outcome: string) => {
    setSaid(outcome);
    onChanged();
    reviews.refresh();
  };
  return (
    <Page
      title={sayFriend(referral)}
      subtitle={referral.reason_text}
      badge={<StateBadge referral={referral} />}
      back={back}
    >
      {failure}
      {said === null ? null : <Outcome key={said} words={said} />}
      {decisionsOn(referral).length === 0 ? null : (
        <Card title={waitsForStaff(referral) ? t.waits : t.yourWord}>
          <Text as="p">{sayDecisions(referral)}</Text>
          <DecideReferral
            key={referral.decision?.at ?? ''}
            referral={referral}
            onDecided={decided}
            onStale={onChanged}
          />
        </Card>
      )}
      <Columns layout="main">
        <Stack>
          <Card title={t.against}>
            <SignalsList referral={referral} limits={limits} />
          </Card>
          <Card title={t.known}>
            <ReferralFacts referral={referral} />
          </Card>
        </Stack>
        <Card title={t.happened}>
          <StepList label={t.happened} steps={saySteps(referral, format)} />
        </Card>
      </Columns>
    </Page>
  );
}

function sayDecisions(referral: ReferralShown): string {
  const [first, second] = decisionsOn(referral);
  if (second !== undefined) return t.both;
  return first === 'released' ? t.releaseOnly : t.rejectOnly;
}
