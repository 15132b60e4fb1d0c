import { lazy, Suspense, useState } from 'react';
import { chartTexts as t } from '../texts/en/chart.ts';
import { Button } from './button.tsx';
import { drawsBefore } from './chart-layout.ts';
import type { ChartProps, ChartSeries } from './chart-series.ts';
import { Table } from './table.tsx';
import './chart.css';

/** The drawing library is a file of its own: no page waits for it. */
const Plot = lazy(async () => ({ default: (await import('./chart-plot.tsx')).ChartPlot }));

/**
 * Series over days or months, as lines or as bars. A range input lies over the drawing, so that the arrow keys walk
 * through the values and a screen reader says each; a table of the same figures is one click away.
 */
export function Chart(props: ChartProps) {
  const { title, kind = 'lines', series, beforeName } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="r-chart" aria-label={title}>
      <div className="r-chart__head">
        <ul className="r-chart__legend">
          {series.map(({ id, name }, at) => (
            <li key={id} data-series={at + 1}>
              {name}
            </li>
          ))}
          {beforeName === undefined ||
          !drawsBefore(kind, series) ||
          !series.some(hasBefore) ? null : (
            <li data-before="true">{beforeName}</li>
          )}
        </ul>
        <span className="r-chart__switch">
          <Button look="plain" onClick={() => setAsTable(!asTable)}>
            {asTable ? t.asChart : t.asTable}
          </Button>
        </span>
      </div>
      {asTable ? (
        <ChartTable {...props} />
      ) : (
        <Suspense fallback={<div className="r-chart__room" />}>
          <Plot {...props} />
        </Suspense>
      )}
    </figure>
  );
}

function hasBefore({ before }: ChartSeries): boolean {
  return before !== undefined && before !== null;
}

function ChartTable({ title, unit, labels, series, format }: ChartProps) {
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format(value);
  return (
    <div className="r-chart__table">
      <Table
        caption={title}
        rows={labels.map((label, at) => ({ label, at }))}
        rowKey={({ label, at }) => `${at} ${label}`}
        columns={[
          { title: unit, main: true, render: ({ label }) => label },
          ...series.flatMap((one) => [
            {
              title: one.name,
              numeric: true,
              render: ({ at }: { at: number }) => say(one.values[at]),
            },
            ...(hasBefore(one)
              ? [
                  {
                    title: t.before(one.name),
                    numeric: true,
                    render: ({ at }: { at: number }) => say(one.before?.[at]),
                  },
                ]
              : []),
          ]),
        ]}
      />
    </div>
  );
}
