/** What a chart draws; every value is a plain number, in whatever its chart formats. */
export interface ChartSeries {
  id: string;
  name: string;
  /** Null: nothing to reckon it from. */
  values: readonly (number | null)[];
  /** Of the time that it is compared with, at the same places. */
  before?: readonly (number | null)[] | null;
  /** Bars only: drawn below the line of nothing, as what goes out. */
  below?: boolean;
}

export interface ChartProps {
  title: string;
  kind?: 'lines' | 'bars';
  /** What one label names: "Day". */
  unit: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** "the 30 days before"; needed where a series has values before. */
  beforeName?: string;
  format: (value: number) => string;
  formatShort: (value: number) => string;
}
