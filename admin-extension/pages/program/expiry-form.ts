import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { readNumber } from '../../read-number.ts';

type Expiry = ProgramDocument['expiry'];

/** Expiry as it is typed; the fields of every kind stay while the kind is switched. */
export interface ExpiryForm {
  kind: Expiry['kind'];
  months: string;
  month: string;
  day: string;
  minMonths: string;
}

const usual = { months: '12', month: '12', day: '31', minMonths: '0' };

export function expiryToForm(expiry: Expiry): ExpiryForm {
  switch (expiry.kind) {
    case 'none':
      return { ...usual, kind: expiry.kind };
    case 'per_lot':
    case 'inactivity':
      return { ...usual, kind: expiry.kind, months: String(expiry.months) };
    case 'fixed_day':
      return {
        ...usual,
        kind: expiry.kind,
        month: String(expiry.month),
        day: String(expiry.day),
        minMonths: String(expiry.min_months),
      };
  }
}

export function expiryFromForm({ kind, months, month, day, minMonths }: ExpiryForm): unknown {
  switch (kind) {
    case 'none':
      return { kind };
    case 'per_lot':
    case 'inactivity':
      return { kind, months: readNumber(months) };
    case 'fixed_day':
      return {
        kind,
        month: Number(month),
        day: readNumber(day),
        min_months: readNumber(minMonths),
      };
  }
}
