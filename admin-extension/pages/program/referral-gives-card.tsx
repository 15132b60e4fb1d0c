import { useState } from 'react';
import { errorAt } from '../../field-errors.ts';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { listOptions } from './audience-fields.tsx';
import { GiftDialog, type ReferralSide as Side } from './gift-dialog.tsx';
import { previewReferrals } from './preview-referrals.ts';
import { namesOf, sayNumber } from './program-names.ts';
import { ReferralSide } from './referral-side.tsx';
import type { ReferralProps } from './referral-props.ts';
import type { TypedGift } from './typed.ts';

/** What both sides get, with what it means in words on top. */
export function ReferralGivesCard(props: ReferralProps) {
  const { draft, referrals, errors, change } = props;
  const [editing, setEditing] = useState<{ side: Side; gift: TypedGift } | null>(null);
  const whole = errors['referrals'];
  const close = () => setEditing(null);
  const sides = ['friend', 'advocate'] as const;
  return (
    <Card title={t.gives.title} hint={t.gives.hint}>
      <Stack>
        {whole === undefined ? null : (
          <Banner tone="critical" title={t.gives.wrong}>
            <p>{whole}</p>
          </Banner>
        )}
        <InWords draft={draft} referrals={referrals} />
        <Columns layout="halves">
          {sides.map((side) => (
            <ReferralSide
              key={side}
              side={side}
              referrals={referrals}
              errors={errors}
              change={change}
              onEditGift={(gift) => setEditing({ side, gift })}
            />
          ))}
        </Columns>
        <TierPoints {...props} />
      </Stack>
      {editing === null ? null : (
        <GiftDialog
          draft={draft}
          referrals={referrals}
          side={editing.side}
          initial={editing.gift}
          errors={errors}
          onDone={(gift) => {
            change({ [editing.side]: { ...referrals[editing.side], gift } });
            close();
          }}
          onClose={close}
        />
      )}
    </Card>
  );
}

function InWords({ draft, referrals }: Pick<ReferralProps, 'draft' | 'referrals'>) {
  const { friend, advocate, notes } = previewReferrals(referrals, namesOf(draft));
  return (
    <output className="r-said" aria-label={t.gives.inWords}>
      <Text as="p" strong>
        {friend}
      </Text>
      <Text as="p" strong>
        {advocate}
      </Text>
      {notes.map((note) => (
        <Text key={note} as="p" tone="subdued">
          {note}
        </Text>
      ))}
    </output>
  );
}

/** Points for advocates of some tiers instead; nothing to choose where the program has none. */
function TierPoints({ draft, referrals, errors, change }: ReferralProps) {
  const { advocate } = referrals;
  const levels = listOptions(
    draft.tiers?.levels ?? [],
    advocate.tiers.map(({ tier }) => tier),
  );
  if (levels.length === 0) return null;
  const names = namesOf(draft);
  const said = advocate.tiers.map(({ tier, points }) => `${names.tier(tier)} ${sayNumber(points)}`);
  const setPoints = (tier: string, points: number | string | null) =>
    change({
      advocate: {
        ...advocate,
        tiers: levels.flatMap(({ value }) => {
          if (value === tier) return points === null ? [] : [{ tier, points }];
          return advocate.tiers.filter((each) => each.tier === value);
        }),
      },
    });
  return (
    <Fold
      title={t.gives.tiers}
      summary={said.length === 0 ? t.gives.same : said.join(', ')}
      open={errorAt(errors, 'referrals.advocate.tiers') !== undefined}
    >
      <Columns layout="quarters">
        {levels.map(({ value, label }) => {
          const at = advocate.tiers.findIndex(({ tier }) => tier === value);
          return (
            <NumberField
              key={value}
              label={t.gives.pointsIn(label)}
              value={advocate.tiers[at]?.points ?? null}
              empty={null}
              onChange={(points) => setPoints(value, points)}
              error={at === -1 ? undefined : errorAt(errors, `referrals.advocate.tiers.${at}`)}
              placeholder={String(advocate.points)}
            />
          );
        })}
      </Columns>
    </Fold>
  );
}
