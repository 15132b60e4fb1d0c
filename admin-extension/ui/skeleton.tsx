import { uiTexts as t } from '../texts/en/ui.ts';

/** Grey bars in the shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ kind, rows = 6 }: { kind: 'table' | 'tiles' | 'text'; rows?: number }) {
  const bars = Array.from({ length: kind === 'tiles' ? 4 : rows }, (_, at) => at);
  return (
    <output className={`r-skeleton r-skeleton--${kind}`}>
      <span className="r-hidden">{t.loading}</span>
      {bars.map((at) => (
        <span key={at} aria-hidden="true" />
      ))}
    </output>
  );
}
