import { useState } from 'react';
import type { FraudTrial } from '../../../server/contract/admin-referrals.ts';
import { fraudTerms } from '../../../server/contract/program/referrals.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { sayCount } from './program-names.ts';
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
            Try it on the past
          </Text>
          <Button onClick={() => attempt.run(terms)} busy={attempt.busy} disabled={!parsed.success}>
            {tried === null ? 'Try these numbers' : 'Try again'}
          </Button>
        </Stack>
        <Text as="p" tone="subdued">
          {stale
            ? 'You have changed the numbers since: what stands below is of those before.'
            : 'Weighs the referrals that you have had once more, by these numbers. Nothing changes, and nothing has to be saved.'}
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
  if (trial.referrals === 0)
    return (
      <Text as="p">
        There is no past to try it on yet. Once friends have come by your members’ links, you can
        see here what other numbers would have done.
      </Text>
    );
  return (
    <Stack gap="close">
      <Text as="p" strong>
        {trial.text}
      </Text>
      {trial.since === null ? null : (
        <Text as="p" tone="subdued">
          {`Those since ${format.date(trial.since)}, each by what was known of it.`}
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
    { name: 'Go through', live: live.passed, tried: tried.passed },
    { name: 'Wait for you', live: live.held, tried: tried.held },
    { name: 'Blocked', live: live.blocked, tried: tried.blocked },
  ];
  const columns: readonly Column<VerdictRow>[] = [
    { title: 'Referrals', render: ({ name }) => name, main: true },
    { title: 'By the live numbers', render: (row) => format.number(row.live), numeric: true },
    { title: 'By these', render: (row) => format.number(row.tried), numeric: true },
  ];
  return (
    <Table
      caption="What becomes of the referrals of the past"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}

function Examples({ trial: { examples } }: { trial: FraudTrial }) {
  if (examples.length === 0) return null;
  return (
    <Fold title="Whose fate would change" summary={sayCount(examples.length, 'example')}>
      <ItemList
        label="Referrals whose fate would change"
        items={examples.map((one) => {
          const friend = one.friend?.name ?? one.friend_hint ?? 'a friend';
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
