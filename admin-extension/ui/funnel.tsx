import type { CSSProperties } from 'react';

export interface FunnelStep {
  name: string;
  value: number;
  /** The value as it is written. */
  figure: string;
  /** What became of the step before: "12% of clicks"; null where there is nothing to say. */
  note: string | null;
}

interface FunnelProps {
  title: string;
  steps: readonly FunnelStep[];
}

/** Steps of which each has fewer than the one before, mostly: side by side, one below the other on a phone. */
export function Funnel({ title, steps }: FunnelProps) {
  const top = Math.max(1, ...steps.map(({ value }) => value));
  return (
    <ol className="r-funnel" aria-label={title}>
      {steps.map(({ name, value, figure, note }, at) => (
        <li key={name} style={placeOf(value / top, (steps[at + 1]?.value ?? value) / top)}>
          <span className="r-funnel__name">{name}</span>
          <strong className="r-funnel__figure">{figure}</strong>
          <span className="r-funnel__note">{note}</span>
          <i className="r-funnel__shape" aria-hidden="true" />
        </li>
      ))}
    </ol>
  );
}

/** How high a step is where it starts and where the next one takes over, for the style sheet. */
function placeOf(share: number, next: number): CSSProperties {
  const place: Record<`--${string}`, number> = { '--r-share': share, '--r-next': next };
  return place;
}
