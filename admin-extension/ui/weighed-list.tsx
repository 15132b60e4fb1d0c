interface WeighedListProps {
  label: string;
  items: readonly { id: string; text: string; weight: string }[];
}

/** Sentences, each with what it counts. */
export function WeighedList({ label, items }: WeighedListProps) {
  return (
    <ul className="r-weighed" aria-label={label}>
      {items.map(({ id, text, weight }) => (
        <li key={id}>
          <b>{weight}</b>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
