import { useState } from 'react';
import type { AdminMemberTier } from '../../../server/contract/admin-tiers.ts';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { memberTierTexts as t } from '../../texts/en/member-tier.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { GiveTier } from './give-tier.tsx';
import { lastMoment } from './last-moment.ts';
import { amountOf, sayFigure, sayMissing } from './say-figure.ts';

type Standing = NonNullable<AdminMemberTier['standing']>;

interface TierCardProps {
  member: AdminMember;
  onChanged: () => void;
}

/** A member's place on the ladder; nothing where the program has no tiers. */
export function TierCard({ member, onChanged }: TierCardProps) {
  const [giving, setGiving] = useState(false);
  const tier = useData(`tier ${member.id}`, (signal) => client.memberTier(member.id, signal));
  if (tier.error !== null && tier.data === null)
    return <ErrorState error={tier.error} retry={tier.refresh} busy={tier.busy} />;
  if (tier.data === null)
    return (
      <Card title={t.card.title}>
        <Skeleton kind="text" rows={2} />
      </Card>
    );
  const { standing, choices, periods } = tier.data;
  if (standing === null) return null;
  return (
    <Card
      title={t.card.title}
      actions={
        member.status === 'active' ? (
          <Button onClick={() => setGiving(true)}>{t.card.change}</Button>
        ) : null
      }
    >
      <StandingWords standing={standing} />
      {periods.length === 0 ? null : <Periods periods={periods} />}
      {giving ? (
        <GiveTier
          memberId={member.id}
          current={standing.tier?.id ?? null}
          choices={choices}
          onGiven={() => {
            setGiving(false);
            onChanged();
          }}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </Card>
  );
}

function StandingWords({ standing }: { standing: Standing }) {
  const format = useFormat();
  const { tier, locked, figure, next, keep, basis } = standing;
  return (
    <Stack gap="close">
      <Stack row gap="close">
        <Text as="p" variant="title" strong>
          {tier?.name ?? t.card.none}
        </Text>
        {locked ? <Badge tone="info">{t.card.locked}</Badge> : null}
      </Stack>
      <Text as="p" tone="subdued">
        {[
          tier === null ? null : t.card.since(format.date(tier.since)),
          t.card.soFar(sayFigure(figure, basis, format)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
      {next === null ? null : (
        <Progress
          label={t.card.missing(sayMissing(next.missing, basis, format), next.name)}
          value={Math.min(1, amountOf(figure) / Math.max(amountOf(next.threshold), 1))}
        />
      )}
      {keep === null ? null : <Text as="p">{sayKeeping(keep, { basis, format })}</Text>}
    </Stack>
  );
}

function sayKeeping(
  keep: NonNullable<Standing['keep']>,
  { basis, format }: { basis: Standing['basis']; format: Format },
): string {
  const until = format.date(lastMoment(keep.until));
  if (amountOf(keep.missing) === 0) return t.card.safe(until);
  const missing = sayMissing(keep.missing, basis, format);
  return keep.in_grace ? t.card.grace(until, missing) : t.card.kept(until, missing);
}

const hows: Readonly<Record<AdminMemberTier['periods'][number]['how'], string>> = t.card.hows;

function Periods({ periods }: { periods: AdminMemberTier['periods'] }) {
  const format = useFormat();
  return (
    <Fold title={t.card.history} summary={`${periods.length}`}>
      <ul className="r-problems">
        {periods.map(({ tier, began_at: began, how, reason, actor }) => (
          <li key={`${began} ${tier?.id ?? ''}`}>
            {[
              `${format.date(began)}: ${tier?.name ?? t.card.noTier}, ${hows[how]}`,
              actor === null ? null : t.card.by(actor),
              reason === null ? null : t.card.quoted(reason),
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
