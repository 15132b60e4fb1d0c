import './members.css';

interface PickListProps {
  label: string;
  items: readonly { id: string; title: string; note: string }[];
  onPick: (id: string) => void;
}

/** Things of which one is picked. */
export function PickList({ label, items, onPick }: PickListProps) {
  return (
    <ul className="r-picks" aria-label={label}>
      {items.map(({ id, title, note }) => (
        <li key={id}>
          <button type="button" onClick={() => onPick(id)}>
            <span>{title}</span>
            <span>{note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
