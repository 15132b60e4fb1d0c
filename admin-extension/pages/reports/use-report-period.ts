import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '../../session.tsx';
import { todayIn } from '../../today-in.ts';
import { checkDays, type Days } from '../../ui/day-range.tsx';
import { type Compare, compares, daysOf, type Preset, presets } from './report-period.ts';

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

export interface ReportPeriod {
  preset: Preset | 'own';
  choose: (preset: Preset | 'own') => void;
  compare: Compare;
  chooseCompare: (compare: Compare) => void;
  /** What the report is of. */
  days: Days;
  /** While own days are typed, they may be wrong. */
  typed: Days;
  type: (days: Days) => void;
}

/** Of which days a report is, and what they are held against. It stands in the address, so that it can be sent to somebody. */
export function useReportPeriod(): ReportPeriod {
  const { shop } = useSession();
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => todayIn(shop.time_zone, new Date()));
  const asked = params.get('period');
  const [from, to] = [params.get('from'), params.get('to')];
  const own = asked === 'own' && isDay(from) && isDay(to) ? { from, to } : null;
  const preset = presets.find((one) => one === asked) ?? (own === null ? '30' : 'own');
  const days = own ?? daysOf(preset === 'own' ? '30' : preset, today);
  const compare = compares.find((one) => one === params.get('compare')) ?? 'previous';
  const [typed, setTyped] = useState(days);

  const keep = (next: { preset: Preset | 'own'; days?: Days; compare: Compare }) =>
    setParams(
      { period: next.preset, ...(next.preset === 'own' ? next.days : {}), compare: next.compare },
      { replace: true },
    );
  return {
    preset,
    choose: (chosen) => {
      setTyped(days);
      keep({ preset: chosen, days, compare });
    },
    compare,
    chooseCompare: (chosen) => keep({ preset, days, compare: chosen }),
    days,
    typed,
    type: (next) => {
      setTyped(next);
      if (checkDays(next) === null) keep({ preset: 'own', days: next, compare });
    },
  };
}
