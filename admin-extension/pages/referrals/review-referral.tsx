import type { ReferralShown } from '../../../server/contract/referral.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralReviewsTexts } from '../../texts/en/referral-reviews.ts';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { Text } from '../../ui/text.tsx';
import { DecideReferral } from './decide-referral.tsx';
import {
  channelNames,
  sayAdvocate,
  sayFriend,
  sayOrder,
  saySteps,
  waitsForStaff,
} from './say-referral.ts';
import { SignalsList } from './signals-list.tsx';
import { StateBadge } from './state-badge.tsx';

const t = referralReviewsTexts.referrals;

interface ReviewReferralProps {
  referral: ReferralShown;
  limits: { review: number; block: number } | null;
  onDecided: (outcome: string) => void;
  onStale: () => void;
}

/** A referral in a list of those to review. */
export function reviewReferral({ referral, limits, onDecided, onStale }: ReviewReferralProps) {
  return {
    id: referral.id,
    head: <ReferralHead referral={referral} />,
    why: <SignalsList referral={referral} limits={limits} />,
    facts: <ReferralSteps referral={referral} />,
    foot: waitsForStaff(referral) ? (
      <DecideReferral referral={referral} onDecided={onDecided} onStale={onStale} />
    ) : null,
  };
}

function ReferralHead({ referral }: { referral: ReferralShown }) {
  const format = useFormat();
  const { advocate, id, channel } = referral;
  const order = sayOrder(referral, format);
  return (
    <>
      <Stack row gap="close">
        <Text as="p" breakWord>
          <Link href={links.member(advocate.id)} quiet>
            {sayAdvocate(referral)}
          </Link>
          {t.brought}
          <Link href={links.referral(id)} quiet>
            {sayFriend(referral)}
          </Link>
        </Text>
        <StateBadge referral={referral} />
      </Stack>
      <Text as="p" variant="small" tone="subdued" breakWord>
        {[channelNames[channel], ...(order === null ? [t.noOrder] : [order])].join(', ')}
      </Text>
    </>
  );
}

function ReferralSteps({ referral }: { referral: ReferralShown }) {
  const format = useFormat();
  return <StepList label={t.happened} steps={saySteps(referral, format)} />;
}
