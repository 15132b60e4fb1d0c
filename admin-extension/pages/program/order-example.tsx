import { useState } from 'react';
import type { ProgramExample } from '../../../server/contract/program-example.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { programTexts as t } from '../../texts/en/program.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useData } from '../../use-data.ts';
import { useDebounced } from '../../use-debounced.ts';
import { exampleAmount } from './preview-program.ts';

/** The server reckons it, but not for every key that is pressed. */
const restMs = 400;

interface OrderExampleProps {
  /** What is being written; null while a field is wrong. */
  document: ProgramDocument | null;
  currency: string;
  /** Whether it is not what is live. */
  differs: boolean;
}

/** What an order of an amount and a tier that one chooses earns, by the live program and by the one being written. */
export function OrderExample({ document, currency, differs }: OrderExampleProps) {
  const [amount, setAmount] = useState(() => exampleAmount(currency));
  const [tier, setTier] = useState('');
  const levels = document?.tiers?.levels ?? [];
  const chosen = levels.find(({ id }) => id === tier) ?? null;
  const plain = amount.trim().replace(',', '.');
  const isAmount = /^\d{1,9}(\.\d{1,3})?$/.test(plain);
  return (
    <Card title={t.example.title}>
      <Stack>
        <Columns layout="halves">
          <TextField
            label={t.example.amount}
            kind="amount"
            value={amount}
            onChange={setAmount}
            suffix={currency}
            error={isAmount ? undefined : t.example.wrongAmount}
          />
          {levels.length === 0 ? null : (
            <Select
              label={t.example.tier}
              value={chosen === null ? '' : tier}
              options={[
                { value: '', label: t.example.noTier },
                ...levels.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setTier}
            />
          )}
        </Columns>
        {document === null || !isAmount ? null : (
          <Reckoned
            asked={{ document, total: { amount: plain, currency }, tier_id: chosen?.id ?? null }}
            tier={chosen?.name ?? null}
            differs={differs}
          />
        )}
      </Stack>
    </Card>
  );
}

interface ReckonedProps {
  asked: {
    document: ProgramDocument;
    total: { amount: string; currency: string };
    tier_id: string | null;
  };
  tier: string | null;
  differs: boolean;
}

function Reckoned({ asked, tier, differs }: ReckonedProps) {
  const format = useFormat();
  const key = JSON.stringify(asked);
  const rested = useDebounced(key, restMs);
  const example = useData(
    `program example ${rested}`,
    // With its question: what is on the screen stays true while the next one is reckoned.
    async (signal) => ({
      ...(await client.programExample(asked, signal)),
      total: asked.total,
      tier,
    }),
    { keepPrevious: true },
  );
  if (example.error !== null) return <Text tone="subdued">{t.example.unknown}</Text>;
  if (example.data === null) return <Skeleton kind="text" rows={2} />;
  const { live, draft, ...question } = example.data;
  return (
    <div className="r-count" aria-live="polite" data-stale={key !== rested || example.busy}>
      <Stack gap="close">
        <Text as="p" strong>
          {t.example.earns(
            format.money(question.total),
            question.tier,
            format.points(draft.points),
          )}
        </Text>
        {differs ? (
          <Text as="p" tone="subdued">
            {sayLive({ live, draft }, format)}
          </Text>
        ) : null}
        <Fold title={t.example.why}>
          <Stack gap="close">
            <Explanation sentences={draft.explanation} />
            <Text as="p" variant="small" tone="subdued">
              {t.example.about}
            </Text>
          </Stack>
        </Fold>
      </Stack>
    </div>
  );
}

function sayLive(
  { live, draft }: ProgramExample,
  format: { points: (n: number) => string; signed: (n: number) => string },
): string {
  const points = format.points(live.points);
  const difference = draft.points - live.points;
  return difference === 0
    ? t.example.same(points)
    : t.example.live(points, format.signed(difference));
}
