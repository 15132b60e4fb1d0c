import type { ReferralShown } from '../../../server/contract/referral.ts';
import { Score } from '../../ui/score.tsx';
import { Text } from '../../ui/text.tsx';
import { WeighedList } from '../../ui/weighed-list.tsx';

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
          Nothing speaks against it.
        </Text>
      ) : (
        <WeighedList
          label="Evidence"
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
