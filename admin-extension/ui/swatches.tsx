import './welcome.css';

/** Colours by what they are for. */
export function Swatches({
  label,
  items,
}: {
  label: string;
  items: readonly { name: string; color: string }[];
}) {
  return (
    <ul className="r-swatches" aria-label={label}>
      {items.map(({ name, color }) => (
        <li key={name}>
          <span style={{ background: color }} aria-hidden="true" />
          <span>{name}</span>
          <code>{color}</code>
        </li>
      ))}
    </ul>
  );
}
