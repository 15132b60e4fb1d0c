import { type PointerEvent, useState } from 'react';

export interface Series {
  name: string;
  color: 'issued' | 'redeemed';
  values: readonly number[];
}

interface PlotProps {
  title: string;
  unit: string;
  labels: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
  formatShort: (value: number) => string;
}

const gridLines = 4;
const labelsShown = 6;

/** The drawn half of the chart: grid, areas, the day under the pointer, days along the foot. */
export function AreaChartPlot({ title, unit, labels, series, format, formatShort }: PlotProps) {
  const [at, setAt] = useState<number | null>(null);
  const last = Math.max(0, labels.length - 1);
  const top = roundUp(Math.max(1, ...series.flatMap(({ values }) => values)));

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    setAt(Math.min(last, Math.max(0, Math.round(share * last))));
  };
  const read = (day: number) =>
    `${labels[day] ?? ''}: ${series.map(({ name, values }) => `${name} ${format(values[day] ?? 0)}`).join(', ')}`;

  return (
    <div className="r-chart__plot">
      {Array.from({ length: gridLines + 1 }, (_, line) => (
        <span
          key={line}
          className="r-chart__grid"
          style={{ bottom: `${(line / gridLines) * 100}%` }}
          aria-hidden="true"
        >
          {formatShort((top / gridLines) * line)}
        </span>
      ))}
      <div
        className="r-chart__area"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setAt(null)}
      >
        <input
          type="range"
          className="r-chart__keys"
          aria-label={`${title}, ${unit.toLowerCase()} by ${unit.toLowerCase()}`}
          aria-valuetext={read(at ?? last)}
          min={0}
          max={last}
          value={at ?? last}
          onChange={({ target }) => setAt(Number(target.value))}
          onFocus={() => setAt((was) => was ?? last)}
          onBlur={() => setAt(null)}
        />
        <Areas series={series} last={last} top={top} />
        {at === null ? null : (
          <DayMark {...{ at, last, top, series, format }} label={labels[at] ?? ''} />
        )}
      </div>
      <Days labels={labels} last={last} />
    </div>
  );
}

interface AreasProps {
  series: readonly Series[];
  last: number;
  top: number;
}

function Areas({ series, last, top }: AreasProps) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {series.map(({ name, color, values }) => {
        const line = values
          .map((value, day) => `${left(day, last)},${100 - (value / top) * 100}`)
          .join(' ');
        return (
          <g key={name} data-series={color}>
            <polygon points={`0,100 ${line} 100,100`} />
            <polyline points={line} vectorEffect="non-scaling-stroke" />
          </g>
        );
      })}
    </svg>
  );
}

interface DayMarkProps extends AreasProps {
  at: number;
  label: string;
  format: (value: number) => string;
}

/** One day's figures, with a line and dots where they stand. */
function DayMark({ at, label, series, last, top, format }: DayMarkProps) {
  const x = `${left(at, last)}%`;
  return (
    <>
      <span className="r-chart__cursor" style={{ left: x }} />
      {series.map(({ name, color, values }) => (
        <span
          key={name}
          className="r-chart__dot"
          data-series={color}
          style={{ left: x, bottom: `${((values[at] ?? 0) / top) * 100}%` }}
        />
      ))}
      <div
        className="r-chart__tip"
        data-side={at > last / 2 ? 'left' : 'right'}
        style={{ left: x }}
        aria-hidden="true"
      >
        <strong>{label}</strong>
        {series.map(({ name, color, values }) => (
          <span key={name} data-series={color}>
            {name} <b>{format(values[at] ?? 0)}</b>
          </span>
        ))}
      </div>
    </>
  );
}

function Days({ labels, last }: { labels: readonly string[]; last: number }) {
  const every = Math.max(1, Math.round(last / (labelsShown - 1)));
  return (
    <div className="r-chart__days" aria-hidden="true">
      {labels.map((label, day) =>
        (last - day) % every === 0 ? (
          <span key={label} style={{ left: `${left(day, last)}%` }}>
            {label}
          </span>
        ) : null,
      )}
    </div>
  );
}

function left(day: number, last: number): number {
  return last === 0 ? 50 : (day / last) * 100;
}

/** The next top that divides well into the grid: 4, 8, 12, 20, 40, 60, 80, 120… */
function roundUp(value: number): number {
  if (value <= 3 * gridLines) return Math.ceil(value / gridLines) * gridLines;
  const step = 10 ** Math.floor(Math.log10(value));
  return ([1.2, 2, 4, 6, 8].find((factor) => factor * step >= value) ?? 12) * step;
}
