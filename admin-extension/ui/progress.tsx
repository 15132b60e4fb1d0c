/** How far something is that takes its time; `value` from 0 to 1, null while nobody knows. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <div className="r-progress">
      <span>{label}</span>
      <progress aria-label={label} max={1} {...(value === null ? {} : { value })} />
    </div>
  );
}
