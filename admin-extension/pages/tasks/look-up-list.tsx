import type { AdminTask } from '../../../server/contract/admin-rewards.ts';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
import { Button } from '../../ui/button.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { Text } from '../../ui/text.tsx';
import { TaskWords } from './task-words.tsx';

interface LookUpListProps {
  tasks: readonly AdminTask[];
  onDecide: (task: AdminTask) => void;
}

export function LookUpList({ tasks, onDecide }: LookUpListProps) {
  return (
    <TaskList
      label={t.lookUp.title}
      items={tasks.map((task) => ({
        id: task.redemption.id,
        words: (
          <TaskWords task={task}>
            {task.reason === null ? null : (
              <Text as="p" tone="critical" breakWord>
                {task.reason}
              </Text>
            )}
          </TaskWords>
        ),
        actions: (
          <Button
            label={t.lookUp.sayOf(task.redemption.title, task.member.name)}
            onClick={() => onDecide(task)}
          >
            {t.lookUp.say}
          </Button>
        ),
      }))}
    />
  );
}
