import type { ReactNode } from 'react';
import { Sparkline } from './sparkline.tsx';

interface StatProps {
  label: string;
  value: string;
  note: ReactNode;
  trend?: readonly number[];
  color?: 'issued' | 'redeemed';
}

/** One figure with what it is compared to. */
export function Stat({ label, value, note, trend, color = 'issued' }: StatProps) {
  return (
    <div className="r-stat">
      <dt className="r-stat__label">{label}</dt>
      <dd className="r-stat__value">{value}</dd>
      <dd className="r-stat__note">{note}</dd>
      {trend === undefined ? null : (
        <dd className="r-stat__trend" aria-hidden="true">
          <Sparkline values={trend} color={color} />
        </dd>
      )}
    </div>
  );
}
