export interface Step {
  id: string;
  title: string;
  /** When, and who if somebody did it. */
  when: string;
  note: string | null;
  tone: 'plain' | 'good' | 'bad' | 'waiting';
}

/** What happened, oldest first, along a line. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="r-steps" aria-label={label}>
      {steps.map(({ id, title, when, note, tone }) => (
        <li key={id} data-tone={tone}>
          <span className="r-steps__title">{title}</span>
          <span className="r-steps__when">{when}</span>
          {note === null ? null : <q className="r-steps__note">{note}</q>}
        </li>
      ))}
    </ol>
  );
}
