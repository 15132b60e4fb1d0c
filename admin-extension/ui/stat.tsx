import type { ReactNode } from 'react';

interface StatProps {
  label: string;
  value: string;
  note: ReactNode;
}

/** One figure with what it is compared to. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className="r-stat">
      <dt className="r-stat__label">{label}</dt>
      <dd className="r-stat__value">{value}</dd>
      <dd className="r-stat__note">{note}</dd>
    </div>
  );
}
