import { createContext, type ReactNode, useContext } from 'react';
import type { AdminTasks } from '../server/contract/admin-rewards.ts';
import { client } from './client.ts';
import { type Data, useData } from './use-data.ts';

const pollMs = 30_000;

const TasksContext = createContext<Data<AdminTasks>>({
  data: null,
  error: null,
  loading: true,
  busy: false,
  refresh: () => undefined,
});

/** What waits for a person, asked for once for the navigation and every page that shows it. */
export function TasksProvider({ children }: { children: ReactNode }) {
  const tasks = useData('tasks', client.tasks, { pollMs });
  return <TasksContext.Provider value={tasks}>{children}</TasksContext.Provider>;
}

export function useTasks(): Data<AdminTasks> {
  return useContext(TasksContext);
}

/** How many there are; zero while nobody knows. */
export function countTasks(tasks: AdminTasks | null): number {
  return tasks === null ? 0 : tasks.counts.hand_over + tasks.counts.look_up;
}
