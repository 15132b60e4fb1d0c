import { AxisBottom, AxisLeft, type TickRendererProps } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { useParentSize } from '@visx/responsive';
import { scaleBand, scaleLinear } from '@visx/scale';
import { type PointerEvent, useCallback, useState } from 'react';
import { chartTexts as t } from '../texts/en/chart.ts';
import { Bars, Lines, type Scales } from './chart-shapes.tsx';
import { isWhole, labelsShown, reachOf } from './chart-layout.ts';
import type { ChartProps } from './chart-series.ts';
import { ChartTip } from './chart-tip.tsx';

const height = 264;
const edge = { top: 10, right: 14, bottom: 28 };
/** The card's own padding, where a label may reach into. */
const cardEdge = 14;
const ticksWanted = 4;
/** Of a letter of the axes. */
const letterWidth = 6.4;
/** Until it is measured, and where nothing can be. */
const usualWidth = 640;

/** The drawn half of a chart: grid, axes, lines or bars, and the place under the pointer or the arrow keys. */
export function ChartPlot(props: ChartProps) {
  const { title, unit, labels } = props;
  const [at, setAt] = useState<number | null>(null);
  const { ref, width } = useWidth();
  const last = Math.max(0, labels.length - 1);
  const scales = scalesOf(props, width);
  const { x, left } = scales;

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - left) / (width - left - edge.right);
    setAt(Math.min(last, Math.max(0, Math.floor(share * labels.length))));
  };

  return (
    <div
      className="r-chart__room"
      ref={ref}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
    >
      <input
        type="range"
        className="r-chart__keys"
        aria-label={t.walk(title, unit)}
        aria-valuetext={sayPlace(props, at ?? last)}
        min={0}
        max={last}
        value={at ?? last}
        onChange={({ target }) => setAt(Number(target.value))}
        onFocus={() => setAt((was) => was ?? last)}
        onBlur={() => setAt(null)}
      />
      <Drawing {...props} at={at} width={width} scales={scales} />
      {at === null ? null : <ChartTip {...props} at={at} x={centerOf(x, at)} width={width} />}
    </div>
  );
}

interface DrawingProps extends ChartProps {
  /** Where the pointer is. */
  at: number | null;
  width: number;
  scales: ReturnType<typeof scalesOf>;
}

function Drawing({ kind = 'lines', labels, series, formatShort, at, width, scales }: DrawingProps) {
  const { x, y, left, ticks } = scales;
  const plotted = width - left - edge.right;
  // What goes out is drawn below nothing, and still counts up.
  const isPiled = series.some(({ below }) => below === true);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true">
      <GridRows
        scale={y}
        left={left}
        width={plotted}
        tickValues={ticks}
        className="r-chart__grid"
      />
      {kind === 'bars' ? (
        <Bars series={series} length={labels.length} scales={scales} at={at} />
      ) : (
        <Lines series={series} scales={scales} at={at} />
      )}
      <AxisLeft
        scale={y}
        left={left}
        hideAxisLine
        hideTicks
        tickValues={ticks}
        tickFormat={(value) => formatShort(isPiled ? Math.abs(Number(value)) : Number(value))}
        tickLabelProps={{ textAnchor: 'end', dx: -4, dy: 4 }}
        tickComponent={Label}
      />
      <AxisBottom
        scale={x}
        top={height - edge.bottom}
        hideAxisLine
        hideTicks
        tickValues={labelsShown(labels, plotted)}
        tickFormat={(place) => labels[place] ?? ''}
        tickComponent={Label}
        tickLabelProps={(place) => ({
          textAnchor: anchorOf(labels[place] ?? '', { center: centerOf(x, place), left, width }),
        })}
      />
    </svg>
  );
}

/** The library's own label measures every text, and breaks none of ours. */
function Label({ formattedValue, x, y, dx = 0, dy = 0, textAnchor }: TickRendererProps) {
  return (
    <text className="r-chart__label" {...{ x, y, dx, dy, textAnchor }}>
      {formattedValue}
    </text>
  );
}

/** As wide as its card from the first drawing on, and again whenever that changes. */
function useWidth() {
  const [first, setFirst] = useState(usualWidth);
  const measure = useCallback((node: HTMLDivElement | null) => {
    if (node !== null && node.clientWidth > 0) setFirst(node.clientWidth);
  }, []);
  const { parentRef, width } = useParentSize({
    debounceTime: 50,
    externalRef: measure,
  });
  return { ref: parentRef, width: width > 0 ? width : first };
}

function scalesOf(
  { kind = 'lines', labels, series, formatShort }: ChartProps,
  width: number,
): Scales & { left: number; ticks: number[] } {
  const y = scaleLinear({
    domain: reachOf(kind, series, labels.length),
    range: [height - edge.bottom, edge.top],
    nice: ticksWanted,
  });
  const ticks = y.ticks(ticksWanted).filter((value) => Number.isInteger(value) || !isWhole(series));
  const said = ticks.map((value) => formatShort(Math.abs(value)).length);
  const left = Math.ceil(Math.max(3, ...said) * letterWidth) + 12;
  const x = scaleBand({
    domain: labels.map((_, place) => place),
    range: [left, width - edge.right],
    padding: kind === 'bars' ? 0.24 : 0,
  });
  return { x, y, left, ticks };
}

function centerOf(x: Scales['x'], place: number): number {
  return (x(place) ?? 0) + x.bandwidth() / 2;
}

/** A label at an edge is written inwards. */
function anchorOf(
  label: string,
  { center, left, width }: { center: number; left: number; width: number },
): 'start' | 'middle' | 'end' {
  const half = (label.length * letterWidth) / 2;
  if (center + half > width + cardEdge) return 'end';
  return center - half < left - 24 ? 'start' : 'middle';
}

/** "Nov 30: Issued 2,029, Redeemed 500". */
function sayPlace({ labels, series, format }: ChartProps, place: number): string {
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? t.unknown : format(value);
  const said = series.map(({ name, values, before }) =>
    before === undefined || before === null
      ? t.value(name, say(values[place]))
      : t.compared(name, say(values[place]), say(before[place])),
  );
  return `${labels[place] ?? ''}: ${said.join(', ')}`;
}
