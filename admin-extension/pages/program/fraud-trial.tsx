import { useState } from 'react';
import type { FraudTrial } from '../../../server/contract/admin-referrals.ts';
import { fraudTerms } from '../../../server/contract/program/referrals.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { programProtectionTexts as t } from '../../texts/en/program-protection.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { counted } from './program-names.ts';
import type { TypedFraud } from './typed.ts';

interface Tried {
  /** With what it was tried. */
  terms: string;
  trial: FraudTrial;
}

/** What these terms would have made of the referrals of the past; asked for before anything is saved. */
export function FraudTrialPart({ fraud }: { fraud: TypedFraud }) {
  const [tried, setTried] = useState<Tried | null>(null);
  const parsed = fraudTerms.safeParse(fraud);
  const terms = JSON.stringify(fraud);
  const attempt = useAction(async (asked: string) => {
    const trial = await client.tryFraud({ fraud: fraudTerms.parse(JSON.parse(asked)) });
    setTried({ terms: asked, trial });
  });
  const stale = tried !== null && tried.terms !== terms;
  return (
    <div className="r-part" aria-live="polite">
      <Stack gap="close">
        <Stack row spread>
          <Text as="h3" variant="heading">
            {t.trial.title}
          </Text>
          <Button onClick={() => attempt.run(terms)} busy={attempt.busy} disabled={!parsed.success}>
            {tried === null ? t.trial.try : t.trial.again}
          </Button>
        </Stack>
        <Text as="p" tone="subdued">
          {stale ? t.trial.stale : t.trial.about}
        </Text>
        {attempt.error === null ? null : (
          <ErrorState error={attempt.error} retry={() => attempt.run(terms)} busy={attempt.busy} />
        )}
        {tried === null ? null : <Outcome trial={tried.trial} />}
      </Stack>
    </div>
  );
}

function Outcome({ trial }: { trial: FraudTrial }) {
  const format = useFormat();
  if (trial.referrals === 0) return <Text as="p">{t.trial.nothing}</Text>;
  return (
    <Stack gap="close">
      <Text as="p" strong>
        {trial.text}
      </Text>
      {trial.since === null ? null : (
        <Text as="p" tone="subdued">
          {t.trial.since(format.date(trial.since))}
        </Text>
      )}
      <Verdicts trial={trial} />
      <Examples trial={trial} />
    </Stack>
  );
}

interface VerdictRow {
  name: string;
  live: number;
  tried: number;
}

function Verdicts({ trial: { live, tried } }: { trial: FraudTrial }) {
  const format = useFormat();
  const rows: readonly VerdictRow[] = [
    { name: t.trial.through, live: live.passed, tried: tried.passed },
    { name: t.trial.wait, live: live.held, tried: tried.held },
    { name: t.trial.blocked, live: live.blocked, tried: tried.blocked },
  ];
  const columns: readonly Column<VerdictRow>[] = [
    { title: t.trial.referrals, render: ({ name }) => name, main: true },
    { title: t.trial.live, render: (row) => format.number(row.live), numeric: true },
    { title: t.trial.these, render: (row) => format.number(row.tried), numeric: true },
  ];
  return (
    <Table caption={t.trial.caption} columns={columns} rows={rows} rowKey={({ name }) => name} />
  );
}

function Examples({ trial: { examples } }: { trial: FraudTrial }) {
  if (examples.length === 0) return null;
  return (
    <Fold title={t.trial.changed} summary={t.trial.examples(counted(examples.length))}>
      <ItemList
        label={t.trial.changedLabel}
        items={examples.map((one) => {
          const friend = one.friend?.name ?? one.friend_hint ?? t.trial.friend;
          return {
            id: one.id,
            title: <Link href={links.referral(one.id)}>{`${one.advocate.name} → ${friend}`}</Link>,
            name: friend,
            lines: [
              one.reason_text,
              ...one.signals.map(({ text, weight }) => `${text} (${weight})`),
            ],
          };
        })}
      />
    </Fold>
  );
}
