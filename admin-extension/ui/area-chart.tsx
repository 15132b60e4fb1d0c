import { useState } from 'react';
import { AreaChartPlot, type Series } from './area-chart-plot.tsx';
import { Button } from './button.tsx';
import { Table } from './table.tsx';

interface AreaChartProps {
  title: string;
  /** What one label names. */
  unit?: string;
  labels: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
  formatShort: (value: number) => string;
}

/**
 * Series over days or months. The plot is stretched SVG, its words are HTML, so nothing is measured.
 * A range input lies over it, so that the arrow keys walk through them; a table of the same figures is one click away.
 */
export function AreaChart({
  title,
  unit = 'Day',
  labels,
  series,
  format,
  formatShort,
}: AreaChartProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="r-chart" aria-label={title}>
      <div className="r-chart__head">
        <ul className="r-chart__legend">
          {series.map(({ name, color }) => (
            <li key={name} data-series={color}>
              {name}
            </li>
          ))}
        </ul>
        <Button look="plain" onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </div>
      {asTable ? (
        <div className="r-chart__table">
          <Table
            caption={title}
            rows={labels.map((label, at) => ({ label, at }))}
            rowKey={({ label }) => label}
            columns={[
              { title: unit, main: true, render: ({ label }) => label },
              ...series.map(({ name, values }) => ({
                title: name,
                numeric: true,
                render: ({ at }: { at: number }) => format(values[at] ?? 0),
              })),
            ]}
          />
        </div>
      ) : (
        <AreaChartPlot
          title={title}
          unit={unit}
          labels={labels}
          series={series}
          format={format}
          formatShort={formatShort}
        />
      )}
    </figure>
  );
}
