import { useState } from 'react';
import { formatMoney } from '../../format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import type { ProgramForm } from './program-form.ts';
import { RewardDialog } from './reward-dialog.tsx';
import { newReward, type RewardForm } from './reward-form.ts';

interface RewardsCardProps {
  form: ProgramForm;
  errors: Readonly<Record<string, string>>;
  currency: string;
  edit: (patch: Partial<ProgramForm>) => void;
}

/** Being edited: where it goes in the list, and what it is so far. */
interface Editing {
  at: number;
  reward: RewardForm;
}

export function RewardsCard({ form, errors, currency, edit }: RewardsCardProps) {
  const { rewards } = form;
  const [editing, setEditing] = useState<Editing | null>(null);
  const add = (kind: RewardForm['kind']) =>
    setEditing({
      at: rewards.length,
      reward: newReward(
        kind,
        currency,
        rewards.map(({ id }) => id),
      ),
    });
  return (
    <Card
      title="Rewards"
      hint="What points can buy."
      flush
      actions={
        <Stack row gap="close">
          <Button onClick={() => add('amount_off')}>Add fixed amount</Button>
          <Button onClick={() => add('amount_off_variable')}>Add variable amount</Button>
        </Stack>
      }
    >
      {rewards.length === 0 ? (
        <EmptyState icon="gift" title="No rewards yet">
          Without a reward, points can be earned but not spent.
        </EmptyState>
      ) : (
        <RewardsTable
          rewards={rewards}
          errors={errors}
          onEdit={setEditing}
          onRemove={(at) => edit({ rewards: rewards.toSpliced(at, 1) })}
        />
      )}
      {editing === null ? null : (
        <RewardDialog
          form={form}
          at={editing.at}
          initial={editing.reward}
          onDone={(reward) => {
            edit({ rewards: rewards.toSpliced(editing.at, 1, reward) });
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

interface RewardsTableProps {
  rewards: readonly RewardForm[];
  errors: Readonly<Record<string, string>>;
  onEdit: (editing: Editing) => void;
  onRemove: (at: number) => void;
}

function RewardsTable({ rewards, errors, onEdit, onRemove }: RewardsTableProps) {
  return (
    <Table
      caption="Rewards"
      rows={rewards.map((reward, at) => ({ reward, at }))}
      rowKey={({ reward }) => reward.id}
      columns={[
        {
          title: 'Reward',
          main: true,
          render: ({ reward, at }) => <RewardCell reward={reward} wrong={hasErrors(errors, at)} />,
        },
        {
          title: 'Price',
          render: ({ reward }) =>
            reward.kind === 'amount_off'
              ? `${reward.points} points = ${worth(reward, reward.value)}`
              : `${reward.pointsStep} points = ${worth(reward, reward.valueStep)}, up to ${reward.maxPoints}`,
        },
        {
          title: 'Action',
          numeric: true,
          bare: true,
          render: ({ reward, at }) => (
            <Stack row gap="normal" wrap={false}>
              <Button
                look="plain"
                label={`Edit ${reward.title}`}
                onClick={() => onEdit({ at, reward })}
              >
                Edit
              </Button>
              <Button look="plain" label={`Remove ${reward.title}`} onClick={() => onRemove(at)}>
                Remove
              </Button>
            </Stack>
          ),
        },
      ]}
    />
  );
}

function RewardCell({ reward, wrong }: { reward: RewardForm; wrong: boolean }) {
  return (
    <>
      <Text as="p" strong breakWord>
        {reward.title}
      </Text>
      <Text as="p" variant="small" tone="subdued">
        {reward.kind === 'amount_off' ? 'Fixed amount off' : 'The member chooses how much'}
      </Text>
      {wrong ? <Badge tone="critical">Needs attention</Badge> : null}
    </>
  );
}

function worth({ currency }: RewardForm, amount: string): string {
  return formatMoney({ amount, currency });
}

function hasErrors(errors: Readonly<Record<string, string>>, at: number): boolean {
  return Object.keys(errors).some((path) => path.startsWith(`rewards.${at}.`));
}
