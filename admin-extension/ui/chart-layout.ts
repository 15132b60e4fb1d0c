import type { ChartSeries } from './chart-series.ts';

/** Where the values of a chart stand, before any pixel: what bars span, and how far the scale reaches. */

export interface Span {
  /** Which series, from 0. */
  series: number;
  at: number;
  from: number;
  to: number;
  /** Of how many beside each other this is the one at `slot`. */
  slot: number;
  slots: number;
}

const isKnown = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

/** Bars of what goes in and out are piled up above and below nothing; others stand beside each other. */
export function spanBars(series: readonly ChartSeries[], length: number): Span[] {
  const isPiled = series.some(({ below }) => below === true);
  return Array.from({ length }, (_, at) => {
    let [up, down] = [0, 0];
    return series.flatMap(({ values, below = false }, index): Span[] => {
      const value = values[at];
      if (!isKnown(value) || value === 0) return [];
      if (!isPiled)
        return [{ series: index, at, from: 0, to: value, slot: index, slots: series.length }];
      const from = below ? down : up;
      const to = below ? from - value : from + value;
      if (below) down = to;
      else up = to;
      return [{ series: index, at, from, to, slot: 0, slots: 1 }];
    });
  }).flat();
}

/** The lowest and the highest that is drawn; nothing itself is always in sight. */
export function reachOf(
  kind: 'lines' | 'bars',
  series: readonly ChartSeries[],
  length: number,
): [number, number] {
  const befores = series.flatMap(({ before }) => before ?? []).filter(isKnown);
  const drawn =
    kind === 'bars'
      ? spanBars(series, length).flatMap(({ from, to }) => [from, to])
      : series.flatMap(({ values }) => values).filter(isKnown);
  const all = [0, ...drawn, ...(drawsBefore(kind, series) ? befores : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? [0, isWhole(series) ? 4 : 1] : [low, high];
}

/** More than two lines with their shadows can't be told apart, and shadows of piles mean nothing: the table has them. */
export function drawsBefore(kind: 'lines' | 'bars', series: readonly ChartSeries[]): boolean {
  return kind === 'lines' ? series.length <= 2 : series.length === 1;
}

/** Whether a scale of halves would be nonsense, as for members. */
export function isWhole(series: readonly ChartSeries[]): boolean {
  return series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
}

/** Which labels are written so that none touches another: from the last one back. */
export function labelsShown(labels: readonly string[], width: number): number[] {
  const widest = Math.max(1, ...labels.map(({ length }) => length)) * 6.4 + 14;
  const every = Math.max(1, Math.ceil(labels.length / Math.max(1, Math.floor(width / widest))));
  const last = labels.length - 1;
  return labels.map((_, at) => at).filter((at) => (last - at) % every === 0);
}
