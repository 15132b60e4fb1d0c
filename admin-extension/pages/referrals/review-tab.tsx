import { useState } from 'react';
import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import type { ReferralShown } from '../../../server/contract/referral.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useReviews } from '../../reviews.tsx';
import { referralReviewsTexts as t } from '../../texts/en/referral-reviews.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreLater } from '../../ui/more-later.tsx';
import { Outcome } from '../../ui/outcome.tsx';
import { ReviewList } from '../../ui/review-list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useData } from '../../use-data.ts';
import { reviewCase } from './review-case.tsx';
import { reviewReferral } from './review-referral.tsx';

const pollMs = 30_000;
/** The next follow as these are decided. */
const shownMax = 50;

interface ReviewTabProps {
  limits: { review: number; block: number } | null;
}

interface Said {
  id: string;
  words: string;
  href: string;
}

/** Referrals and members of whom a person has to say how it goes on. */
export function ReviewTab({ limits }: ReviewTabProps) {
  const reviews = useReviews();
  const referrals = useData(
    'referrals to review',
    (signal) => client.referralsToReview(shownMax, signal),
    { pollMs },
  );
  const cases = useData(
    'open cases',
    (signal) => client.cases({ state: 'open', member: null }, signal),
    { pollMs },
  );
  const [said, setSaid] = useState<readonly Said[]>([]);
  const refresh = () => {
    referrals.refresh();
    cases.refresh();
    reviews.refresh();
  };
  const decide = (outcome: Said) => {
    setSaid((was) => [...was, outcome]);
    refresh();
  };
  const isDecided = (id: string) => said.some((one) => one.id === id);
  const last = said.at(-1);
  return (
    <Stack>
      {last === undefined ? null : (
        <Outcome key={last.id} words={last.words} link={{ label: t.openIt, href: last.href }} />
      )}
      {[referrals, cases].map(({ error, busy, refresh: again }, at) =>
        error === null ? null : <ErrorState key={at} error={error} retry={again} busy={busy} />,
      )}
      {referrals.loading || cases.loading ? (
        <Card flush>
          <Skeleton kind="table" rows={6} />
        </Card>
      ) : null}
      {referrals.data === null || cases.data === null ? null : (
        <Waiting
          referrals={referrals.data.items.filter(({ id }) => !isDecided(id))}
          count={referrals.data.counts.review}
          cases={cases.data.items.filter(({ id }) => !isDecided(id))}
          limits={limits}
          onDecided={decide}
          onStale={refresh}
        />
      )}
    </Stack>
  );
}

interface WaitingProps extends ReviewTabProps {
  referrals: readonly ReferralShown[];
  /** With those that are not shown. */
  count: number;
  cases: readonly MemberCase[];
  onDecided: (said: Said) => void;
  onStale: () => void;
}

function Waiting({ referrals, count, cases, limits, onDecided, onStale }: WaitingProps) {
  if (referrals.length === 0 && cases.length === 0) return <NothingToReview />;
  return (
    <>
      {referrals.length === 0 ? null : (
        <Card title={t.referrals.title} hint={t.referrals.hint} flush>
          <ReviewList
            label={t.referrals.label}
            items={referrals.map((referral) =>
              reviewReferral({
                referral,
                limits,
                onDecided: (words) =>
                  onDecided({ id: referral.id, words, href: links.referral(referral.id) }),
                onStale,
              }),
            )}
          />
          <MoreLater shown={shownMax} all={count} until={t.until} />
        </Card>
      )}
      {cases.length === 0 ? null : (
        <Card title={t.members.title} hint={t.members.hint} flush>
          <ReviewList
            label={t.members.label}
            items={cases.map((about) =>
              reviewCase({
                about,
                onDecided: (words) =>
                  onDecided({ id: about.id, words, href: links.member(about.member.id) }),
                onStale,
              }),
            )}
          />
        </Card>
      )}
    </>
  );
}

function NothingToReview() {
  return (
    <Card flush>
      <EmptyState
        icon="check"
        title={t.none.title}
        action={<Button href={links.programReferrals}>{t.none.action}</Button>}
      >
        {t.none.help}
      </EmptyState>
    </Card>
  );
}
