import type { scaleBand, scaleLinear } from '@visx/scale';
import { AreaClosed, Bar, LinePath } from '@visx/shape';
import { drawsBefore, spanBars } from './chart-layout.ts';
import type { ChartSeries } from './chart-series.ts';

export interface Scales {
  x: ReturnType<typeof scaleBand<number>>;
  y: ReturnType<typeof scaleLinear<number>>;
}

interface LinesProps {
  series: readonly ChartSeries[];
  scales: Scales;
  /** Where the pointer is. */
  at: number | null;
}

interface Point {
  place: number;
  value: number | null;
}

const isDefined = ({ value }: Point) => value !== null;
const slotGap = 1;
const barWidthMax = 42;

/** Lines; the first of few has its area filled, and the time before is dashed. */
export function Lines({ series, scales, at }: LinesProps) {
  const { x, y } = scales;
  const toX = ({ place }: Point) => (x(place) ?? 0) + x.bandwidth() / 2;
  const toY = ({ value }: Point) => y(value ?? 0);
  const hasBefore = drawsBefore('lines', series);
  return (
    <>
      {at === null ? null : (
        <line
          className="r-chart__cursor"
          x1={toX({ place: at, value: 0 })}
          x2={toX({ place: at, value: 0 })}
          y1={y.range()[0]}
          y2={y.range()[1]}
        />
      )}
      {series.map(({ id, values, before }, index) => {
        const points = pointsOf(values);
        const mark = at === null ? undefined : points[at];
        return (
          <g key={id} data-series={index + 1}>
            {series.length > 2 ? null : (
              <AreaClosed
                data={points}
                x={toX}
                y={toY}
                yScale={y}
                defined={isDefined}
                className="r-chart__fill"
              />
            )}
            {before === undefined || before === null || !hasBefore ? null : (
              <LinePath
                data={pointsOf(before).slice(0, values.length)}
                x={toX}
                y={toY}
                defined={isDefined}
                className="r-chart__before"
              />
            )}
            <LinePath data={points} x={toX} y={toY} defined={isDefined} className="r-chart__line" />
            {values.length === 1 && points[0] !== undefined ? (
              <circle cx={toX(points[0])} cy={toY(points[0])} r={4} className="r-chart__dot" />
            ) : null}
            {mark === undefined || mark.value === null ? null : (
              <circle cx={toX(mark)} cy={toY(mark)} r={4.5} className="r-chart__dot" />
            )}
          </g>
        );
      })}
    </>
  );
}

function pointsOf(values: readonly (number | null)[]): Point[] {
  return values.map((value, place) => ({ place, value }));
}

/** Bars; of one series alone, a dashed stroke says where the time before stood. */
export function Bars({ series, length, scales, at }: LinesProps & { length: number }) {
  const { x, y } = scales;
  const before = drawsBefore('bars', series) ? (series[0]?.before ?? []) : [];
  return (
    <>
      {at === null ? null : (
        <rect
          className="r-chart__band"
          x={x(at)}
          width={x.bandwidth()}
          y={y.range()[1]}
          height={(y.range()[0] ?? 0) - (y.range()[1] ?? 0)}
        />
      )}
      {spanBars(series, length).map(({ series: index, at: place, from, to, slot, slots }) => {
        const room = x.bandwidth() / slots;
        const width = Math.min(barWidthMax, Math.max(1, room - (slots > 1 ? slotGap : 0)));
        const [high, low] = [y(Math.max(from, to)), y(Math.min(from, to))];
        return (
          <Bar
            key={`${index} ${place}`}
            data-series={index + 1}
            className="r-chart__bar"
            x={(x(place) ?? 0) + room * slot + (room - width) / 2}
            y={high}
            width={width}
            height={Math.max(1, low - high)}
            rx={Math.min(2, width / 2)}
          />
        );
      })}
      {before.map((value, place) =>
        value === null || place >= length ? null : (
          <line
            key={place}
            className="r-chart__before"
            data-series={1}
            x1={x(place)}
            x2={(x(place) ?? 0) + x.bandwidth()}
            y1={y(value)}
            y2={y(value)}
          />
        ),
      )}
      <line className="r-chart__zero" x1={x.range()[0]} x2={x.range()[1]} y1={y(0)} y2={y(0)} />
    </>
  );
}
