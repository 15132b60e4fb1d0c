import type { ReferralShown } from '../../../server/contract/referral.ts';
import { referralsTexts } from '../../texts/en/referrals.ts';
import { Score } from '../../ui/score.tsx';
import { Text } from '../../ui/text.tsx';
import { WeighedList } from '../../ui/weighed-list.tsx';

const t = referralsTexts.signals;

interface SignalsListProps {
  referral: Pick<ReferralShown, 'score' | 'signals'>;
  limits: { review: number; block: number } | null;
}

/** What speaks against a referral, each with its weight, and where that puts it. */
export function SignalsList({ referral: { score, signals }, limits }: SignalsListProps) {
  return (
    <>
      <Score value={score} limits={limits} />
      {signals.length === 0 ? (
        <Text as="p" tone="subdued">
          {t.none}
        </Text>
      ) : (
        <WeighedList
          label={t.label}
          items={signals.map(({ kind, text, weight }, at) => ({
            id: `${at} ${kind}`,
            text,
            weight: `+${weight}`,
          }))}
        />
      )}
    </>
  );
}
