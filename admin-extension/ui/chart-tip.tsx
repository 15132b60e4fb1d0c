import { chartTexts as t } from '../texts/en/chart.ts';
import type { ChartProps } from './chart-series.ts';

interface ChartTipProps extends ChartProps {
  at: number;
  /** Where the place stands, in pixels, of how many. */
  x: number;
  width: number;
}

/** The figures of one place; the slider says them to whoever does not see it. */
export function ChartTip({ labels, series, format, at, x, width }: ChartTipProps) {
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format(value);
  return (
    <div
      className="r-chart__tip"
      data-side={x > width / 2 ? 'left' : 'right'}
      style={{ left: `${(x / width) * 100}%` }}
      aria-hidden="true"
    >
      <strong>{labels[at]}</strong>
      {series.map(({ id, name, values, before }, index) => (
        <span key={id} data-series={index + 1}>
          {name}
          <b>{say(values[at])}</b>
          {before === undefined || before === null ? null : <small>{t.was(say(before[at]))}</small>}
        </span>
      ))}
    </div>
  );
}
