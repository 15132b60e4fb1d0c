import './members.css';

export interface Turn {
  id: string;
  title: string;
  when: string;
  tone: 'plain' | 'good' | 'waiting';
}

/** The turns of a story, side by side, oldest first. */
export function Turns({ label, turns }: { label: string; turns: readonly Turn[] }) {
  return (
    <ol className="r-turns" aria-label={label}>
      {turns.map(({ id, title, when, tone }) => (
        <li key={id} data-tone={tone}>
          <span>{title}</span>
          <span>{when}</span>
        </li>
      ))}
    </ol>
  );
}
