import type { CSSProperties } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';

interface ScoreProps {
  value: number;
  /** From which on something waits and is blocked; null: nobody knows now. */
  limits: { review: number; block: number } | null;
}

/** A score against its two thresholds, in words and drawn. */
export function Score({ value, limits }: ScoreProps) {
  if (limits === null)
    return (
      <p className="r-score__words">
        <strong>{t.score.is(String(value))}</strong>
      </p>
    );
  const top = Math.max(limits.block * 1.2, value);
  return (
    <div
      className="r-score"
      data-level={levelOf(value, limits)}
      style={placeOf(value, limits, top)}
    >
      <p className="r-score__words">
        <strong>{t.score.is(String(value))}</strong>
        <span>{t.score.limits(String(limits.review), String(limits.block))}</span>
      </p>
      <div className="r-score__bar" aria-hidden="true">
        <i />
        <b />
        <b />
      </div>
    </div>
  );
}

function levelOf(value: number, limits: NonNullable<ScoreProps['limits']>) {
  if (value >= limits.block) return 'block';
  return value >= limits.review ? 'review' : 'pass';
}

function placeOf(
  value: number,
  limits: NonNullable<ScoreProps['limits']>,
  top: number,
): CSSProperties {
  const place: Record<`--${string}`, number> = {
    '--r-value': value / top,
    '--r-review': limits.review / top,
    '--r-block': limits.block / top,
  };
  return place;
}
