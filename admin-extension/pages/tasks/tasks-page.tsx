import { useState } from 'react';
import type { AdminTask, AdminTasks } from '../../../server/contract/admin-rewards.ts';
import { useTasks } from '../../tasks.tsx';
import { links } from '../../links.ts';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { MoreLater } from '../../ui/more-later.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CancelRedemption } from '../redemptions/cancel-redemption.tsx';
import { HandOverList } from './hand-over-list.tsx';
import { LookUpList } from './look-up-list.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

type Opened = { task: AdminTask; to: 'cancel' | 'resolve' } | null;

/** What waits for a person: rewards to hand over, and redemptions of which nobody knows how they ended. */
export function TasksPage() {
  const tasks = useTasks();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  return (
    <Page title={t.title} subtitle={t.subtitle}>
      {tasks.error === null ? null : (
        <ErrorState error={tasks.error} retry={tasks.refresh} busy={tasks.busy} />
      )}
      {tasks.loading ? (
        <Card flush>
          <Skeleton kind="table" rows={5} />
        </Card>
      ) : null}
      {tasks.data === null ? null : (
        <TaskCards tasks={tasks.data} onChanged={tasks.refresh} onOpen={setOpened} />
      )}
      {opened?.to === 'cancel' ? (
        <CancelRedemption
          redemption={opened.task.redemption}
          onClose={close}
          onCancelled={tasks.refresh}
        />
      ) : null}
      {opened?.to === 'resolve' ? (
        <ResolveDialog task={opened.task} onClose={close} onResolved={tasks.refresh} />
      ) : null}
    </Page>
  );
}

interface TaskCardsProps {
  tasks: AdminTasks;
  onChanged: () => void;
  onOpen: (opened: Opened) => void;
}

function TaskCards({ tasks: { items, counts }, onChanged, onOpen }: TaskCardsProps) {
  const of = (kind: AdminTask['kind']) => items.filter((task) => task.kind === kind);
  if (items.length === 0) return <NothingToDo />;
  return (
    <>
      {counts.look_up === 0 ? null : (
        <Card title={t.lookUp.title} hint={t.lookUp.hint} flush>
          <LookUpList tasks={of('look_up')} onDecide={(task) => onOpen({ task, to: 'resolve' })} />
          <MoreLater shown={of('look_up').length} all={counts.look_up} until={t.until} />
        </Card>
      )}
      {counts.hand_over === 0 ? null : (
        <Card title={t.handOver.title} hint={t.handOver.hint} flush>
          <HandOverList
            tasks={of('hand_over')}
            onChanged={onChanged}
            onCancel={(task) => onOpen({ task, to: 'cancel' })}
          />
          <MoreLater shown={of('hand_over').length} all={counts.hand_over} until={t.until} />
        </Card>
      )}
    </>
  );
}

function NothingToDo() {
  return (
    <Card flush>
      <EmptyState
        icon="tasks"
        title={t.none}
        action={<Button href={`${links.program}?section=rewards`}>{t.seeRewards}</Button>}
      >
        {t.noneHelp}
      </EmptyState>
    </Card>
  );
}
