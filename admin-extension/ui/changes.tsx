import './changes.css';

interface ChangesProps {
  /** What they are changes of, read out before them. */
  label: string;
  items: readonly {
    name: string;
    /** Null: it is new. */
    before: string | null;
    /** Null: it is removed. */
    after: string | null;
  }[];
}

/** What was and what is, thing by thing. */
export function Changes({ label, items }: ChangesProps) {
  return (
    <ul className="r-changes" aria-label={label}>
      {items.map(({ name, before, after }, at) => (
        // Two rules of one kind have one name.
        <li key={at}>
          {name === '' ? null : <strong>{name}</strong>}
          {before === null ? null : <del>{before}</del>}
          {after === null ? null : <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
