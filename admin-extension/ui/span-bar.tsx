import type { CSSProperties } from 'react';
import './span-bar.css';

interface SpanBarProps {
  label: string;
  low: { name: string; value: number; said: string };
  base: { name: string; value: number; said: string };
  high: { name: string; value: number; said: string };
  /** What the bar reaches to: all of it. */
  whole: { name: string; value: number; said: string } | null;
}

/** An estimate with its bounds, on a bar that begins at nothing. */
export function SpanBar({ label, low, base, high, whole }: SpanBarProps) {
  const end = Math.max(whole?.value ?? 0, high.value);
  const share = (value: number) => (end === 0 ? 0 : value / end);
  const style: CSSProperties & Record<`--r-${string}`, number> = {
    '--r-low': share(low.value),
    '--r-base': share(base.value),
    '--r-high': share(high.value),
  };
  return (
    <figure className="r-span" aria-label={label} style={style}>
      <div className="r-span__bar" aria-hidden="true">
        <i />
        <b />
      </div>
      <dl>
        {[low, base, high, ...(whole === null ? [] : [whole])].map((part) => (
          <div key={part.name} data-main={part === base}>
            <dt>{part.name}</dt>
            <dd>{part.said}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
