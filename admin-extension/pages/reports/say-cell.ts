import type {
  ReportCell,
  ReportColumn,
  ReportUnit,
  ReportValue,
} from '../../../server/contract/report.ts';
import type { Format } from '../../format.ts';
import { sayValue, unknown } from '../../say-value.ts';
import { nameCode } from './report-words.ts';

/** What stands in columns of these is a code of ours, not a name of the shop's. */
const codeColumns = new Set(['kind', 'buyers', 'channel', 'state', 'from', 'to']);

export function sayCell(cell: ReportCell, { id, unit }: ReportColumn, format: Format): string {
  if (cell === null) return unknown;
  if (typeof cell === 'object') return format.money(cell);
  if (typeof cell === 'number') {
    if (unit === 'signed') return format.signed(cell);
    return sayValue(cell, unit === 'share' || unit === 'number' ? unit : 'count', format);
  }
  if (unit === 'day') return format.fullDay(cell);
  if (unit === 'month') return format.fullMonth(cell);
  if (unit === 'instant') return format.instant(cell);
  return codeColumns.has(id) ? (nameCode(cell) ?? cell) : cell;
}

/** How the values of a chart are written, and how they are on its axis. */
export function chartFormats(unit: ReportUnit, currency: string, format: Format) {
  const write = (value: number): ReportValue =>
    unit === 'money' ? { amount: String(value), currency } : value;
  return {
    format: (value: number) => sayValue(write(value), unit, format),
    formatShort: (value: number) => {
      if (unit === 'money') return format.compactMoney(value);
      return unit === 'share' ? format.share(value) : format.compact(value);
    },
  };
}
