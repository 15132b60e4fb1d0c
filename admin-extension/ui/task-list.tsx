import type { ReactNode } from 'react';

interface TaskListProps {
  label: string;
  items: readonly { id: string; words: ReactNode; actions: ReactNode }[];
}

/** What waits for a person, each with what can be done about it. */
export function TaskList({ label, items }: TaskListProps) {
  return (
    <ul className="r-tasks" aria-label={label}>
      {items.map(({ id, words, actions }) => (
        <li key={id}>
          <div className="r-tasks__words">{words}</div>
          <div className="r-tasks__actions">{actions}</div>
        </li>
      ))}
    </ul>
  );
}
