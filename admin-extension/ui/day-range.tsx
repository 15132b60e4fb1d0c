import { uiTexts as t } from '../texts/en/ui.ts';
import { Columns } from './columns.tsx';
import { TextField } from './text-field.tsx';

export interface Days {
  /** Both are part of it. */
  from: string;
  to: string;
}

interface DayRangeProps {
  days: Days;
  error: string | null;
  onChange: (days: Days) => void;
}

/** The first and the last day of a time that a person chooses. */
export function DayRange({ days, error, onChange }: DayRangeProps) {
  return (
    <Columns layout="halves">
      <TextField
        label={t.days.from}
        kind="date"
        value={days.from}
        onChange={(from) => onChange({ ...days, from })}
      />
      <TextField
        label={t.days.to}
        kind="date"
        value={days.to}
        onChange={(to) => onChange({ ...days, to })}
        error={error ?? undefined}
      />
    </Columns>
  );
}

/** What is wrong with them; null when nothing is. */
export function checkDays({ from, to }: Days): string | null {
  if (from === '' || to === '') return t.days.missing;
  return to < from ? t.days.turned : null;
}
