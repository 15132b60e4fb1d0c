import { useState } from 'react';
import type { AdminMemberTier } from '../../../server/contract/admin-tiers.ts';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
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
      <Card title="Tier">
        <Skeleton kind="text" rows={2} />
      </Card>
    );
  const { standing, choices, periods } = tier.data;
  if (standing === null) return null;
  return (
    <Card
      title="Tier"
      actions={
        member.status === 'active' ? (
          <Button onClick={() => setGiving(true)}>Change tier</Button>
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
          {tier?.name ?? 'No tier yet'}
        </Text>
        {locked ? <Badge tone="info">Locked</Badge> : null}
      </Stack>
      <Text as="p" tone="subdued">
        {[
          tier === null ? null : `Since ${format.date(tier.since)}`,
          `${sayFigure(figure, basis, format)} so far`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Text>
      {next === null ? null : (
        <Progress
          label={`${sayMissing(next.missing, basis, format)} for ${next.name}`}
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
  if (amountOf(keep.missing) === 0) return `Safe until ${until}.`;
  const missing = sayMissing(keep.missing, basis, format);
  return keep.in_grace
    ? `In grace until ${until}: ${missing} keeps the tier.`
    : `Kept until ${until}; ${missing} until then keeps it longer.`;
}

const hows: Readonly<Record<AdminMemberTier['periods'][number]['how'], string>> = {
  qualified: 'reached',
  kept: 'kept',
  lost: 'fell short',
  given: 'given by hand',
  taken: 'taken by hand',
  program: 'the program changed',
  imported: 'imported',
  merged: 'came with a merged customer',
};

function Periods({ periods }: { periods: AdminMemberTier['periods'] }) {
  const format = useFormat();
  return (
    <Fold title="History" summary={`${periods.length}`}>
      <ul className="r-problems">
        {periods.map(({ tier, began_at: began, how, reason, actor }) => (
          <li key={`${began} ${tier?.id ?? ''}`}>
            {[
              `${format.date(began)}: ${tier?.name ?? 'No tier'}, ${hows[how]}`,
              actor === null ? null : `by ${actor}`,
              reason === null ? null : `“${reason}”`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
