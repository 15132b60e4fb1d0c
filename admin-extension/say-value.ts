import type { ReportUnit, ReportValue } from '../server/contract/report.ts';
import type { Format } from './format.ts';
import { changeTexts as t } from './texts/en/change.ts';
import type { Change } from './ui/figure.tsx';

export const unknown = '–';

/** Money is drawn and compared as a number; what is written keeps its digits. */
export function toNumber(value: ReportValue | undefined): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : Number(value.amount);
}

/** With all its digits; `short` fits a tile. */
export function sayValue(
  value: ReportValue,
  unit: ReportUnit,
  format: Format,
  short = false,
): string {
  if (value === null) return unknown;
  if (typeof value !== 'number') return short ? format.shortMoney(value) : format.money(value);
  if (unit === 'share') return format.share(value);
  if (unit === 'number') return format.decimal(value);
  return short ? format.short(value) : format.number(value);
}

/** How a value changed: shares by percentage points, all else by its share of what was. Null: nothing to compare. */
export function sayChange(
  { value, before, unit }: { value: ReportValue; before: ReportValue; unit: ReportUnit },
  format: Format,
  better: 'up' | 'down' | null,
): Change | null {
  const [now, was] = [toNumber(value), toNumber(before)];
  if (now === null || was === null) return null;
  const direction = now === was ? 'level' : now > was ? 'up' : 'down';
  const tone =
    better === null || direction === 'level' ? 'neutral' : direction === better ? 'good' : 'bad';
  return { words: wordsOf({ now, was, unit }, format), direction, tone };
}

function wordsOf(
  { now, was, unit }: { now: number; was: number; unit: ReportUnit },
  format: Format,
): string {
  const { more, less, pointsMore, pointsLess, level, fromNothing } = t;
  if (now === was) return level;
  if (unit === 'share') {
    const points = format.decimal(Math.round(Math.abs(now - was) * 1000) / 10);
    return now > was ? pointsMore(points) : pointsLess(points);
  }
  if (was === 0) return fromNothing;
  const share = format.share(Math.abs((now - was) / was));
  return now > was ? more(share) : less(share);
}

/** What it was before; not where the change says so already. */
export function sayBefore(
  { value, before, unit }: { value: ReportValue; before: ReportValue; unit: ReportUnit },
  format: Format,
): string | undefined {
  const was = toNumber(before);
  if (was === null || was === 0 || was === toNumber(value)) return undefined;
  return t.was(sayValue(before, unit, format, true));
}
