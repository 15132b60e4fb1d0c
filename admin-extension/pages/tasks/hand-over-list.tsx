import type { AdminTask } from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { TaskWords } from './task-words.tsx';

interface HandOverListProps {
  tasks: readonly AdminTask[];
  onChanged: () => void;
  onCancel: (task: AdminTask) => void;
}

export function HandOverList({ tasks, onChanged, onCancel }: HandOverListProps) {
  const fulfil = useAction(async (id: string) => {
    await client.fulfilRedemption(id);
    toast(t.handOver.done);
    onChanged();
  });
  return (
    <>
      {fulfil.error === null ? null : (
        <Inset>
          <ErrorState
            error={fulfil.error}
            retry={() => {
              fulfil.clear();
              onChanged();
            }}
          />
        </Inset>
      )}
      <TaskList
        label={t.handOver.title}
        items={tasks.map((task) => ({
          id: task.redemption.id,
          words: (
            <TaskWords task={task}>
              {task.instructions === null ? null : (
                <Text as="p" breakWord>
                  {task.instructions}
                </Text>
              )}
            </TaskWords>
          ),
          actions: (
            <HandOverButtons
              task={task}
              busy={fulfil.busy && fulfil.sent === task.redemption.id}
              blocked={fulfil.busy}
              onFulfil={() => fulfil.run(task.redemption.id)}
              onCancel={() => onCancel(task)}
            />
          ),
        }))}
      />
    </>
  );
}

interface HandOverButtonsProps {
  task: AdminTask;
  busy: boolean;
  blocked: boolean;
  onFulfil: () => void;
  onCancel: () => void;
}

function HandOverButtons({ task, busy, blocked, onFulfil, onCancel }: HandOverButtonsProps) {
  const { title, code, points } = task.redemption;
  const name = code === null ? title : `${title} ${code}`;
  const isGift = points === 0;
  return (
    <>
      <Button
        label={t.handOver.doneOf(name)}
        onClick={onFulfil}
        busy={busy}
        disabled={blocked && !busy}
      >
        {t.handOver.done}
      </Button>
      <Button
        look="plain"
        label={isGift ? t.handOver.cancelOf(name) : t.handOver.cancelBackOf(name)}
        onClick={onCancel}
      >
        {isGift ? t.handOver.cancel : t.handOver.cancelBack}
      </Button>
    </>
  );
}
