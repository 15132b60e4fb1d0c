import { useState } from 'react';
import type { AdminTask, AdminTasks } from '../../../server/contract/admin-rewards.ts';
import { useTasks } from '../../tasks.tsx';
import { links } from '../../links.ts';
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
    <Page title="To do" subtitle="What waits for you and your staff">
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
        <Card
          title="Needs a look"
          hint="The platform gave no clear answer. Points stay held until you say what is there."
          flush
        >
          <LookUpList tasks={of('look_up')} onDecide={(task) => onOpen({ task, to: 'resolve' })} />
          <MoreLater shown={of('look_up').length} all={counts.look_up} until="these are done" />
        </Card>
      )}
      {counts.hand_over === 0 ? null : (
        <Card
          title="To hand over"
          hint="Rewards of your own that members have paid for. The longest waiting come first."
          flush
        >
          <HandOverList
            tasks={of('hand_over')}
            onChanged={onChanged}
            onCancel={(task) => onOpen({ task, to: 'cancel' })}
          />
          <MoreLater shown={of('hand_over').length} all={counts.hand_over} until="these are done" />
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
        title="Nothing waits for you"
        action={<Button href={`${links.program}?section=rewards`}>See the rewards</Button>}
      >
        A reward of your own, such as a tasting or a signed print, stands here from the moment a
        member pays for it until you hand it over. So does a redemption whose platform never said
        how it ended.
      </EmptyState>
    </Card>
  );
}
