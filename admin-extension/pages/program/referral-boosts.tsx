import { errorsBelow } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { BoostDialog } from './boost-dialog.tsx';
import { freeId } from './free-id.ts';
import { nowIn } from './local-time.ts';
import { PiecesCard } from './pieces-card.tsx';
import { sayBoost } from './preview-referrals.ts';
import type { ReferralProps } from './referral-props.ts';
import type { TypedBoost } from './typed.ts';
import { usePieces } from './use-pieces.ts';

/** Times in which the advocate's points count more. */
export function ReferralBoosts({ draft, referrals, errors, change }: ReferralProps) {
  const { boosts } = referrals;
  const { shop } = useSession();
  const now = nowIn(shop.time_zone);
  const pieces = usePieces(boosts, (list) => change({ boosts: list }));
  const ids = boosts.map(({ id }) => id);
  return (
    <>
      <PiecesCard
        title={t.boosts.title}
        hint={t.boosts.hint}
        add={<Button onClick={() => pieces.add(newBoost(ids))}>{t.boosts.add}</Button>}
        pieces={pieces}
        unordered
        items={boosts.map((boost, at) => ({
          id: boost.id,
          title: boost.title,
          name: boost.title,
          badges: <BoostBadge boost={boost} now={now} />,
          lines: [sayBoost(boost)],
          errors: Object.values(errorsBelow(errors, `referrals.boosts.${at}`)),
        }))}
        empty={{
          icon: 'calendar',
          title: t.boosts.emptyTitle,
          text: t.boosts.emptyText,
        }}
      />
      {pieces.dialog && (
        <BoostDialog draft={draft} referrals={referrals} errors={errors} {...pieces.dialog} />
      )}
    </>
  );
}

function newBoost(ids: readonly string[]): TypedBoost {
  return { id: freeId('boost', ids), title: '', from: null, until: null, multiplier: 2 };
}

function BoostBadge({ boost: { from, until }, now }: { boost: TypedBoost; now: string }) {
  if (until !== null && until <= now) return <Badge>{t.boosts.over}</Badge>;
  if (from !== null && from > now) return <Badge tone="attention">{t.boosts.planned}</Badge>;
  return <Badge tone="success">{t.boosts.running}</Badge>;
}
