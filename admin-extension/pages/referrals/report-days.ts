import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '../../session.tsx';
import { referralReportTexts } from '../../texts/en/referral-report.ts';
import { todayIn } from '../../today-in.ts';
import { checkDays, type Days } from '../../ui/day-range.tsx';

const t = referralReportTexts.periods;

export const periods = [
  { value: '30', label: t.days30 },
  { value: '90', label: t.days90 },
  { value: 'year', label: t.year },
  { value: 'own', label: t.own },
] as const;
export type PeriodName = (typeof periods)[number]['value'];

const dayMs = 86_400_000;
const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** The days of a period as seen on `today`, which is the last of them. */
export function daysOf(period: Exclude<PeriodName, 'own'>, today: string): Days {
  if (period === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today };
  const first = Date.parse(`${today}T00:00:00Z`) - (Number(period) - 1) * dayMs;
  return { from: new Date(first).toISOString().slice(0, 10), to: today };
}

interface ReportDays {
  period: PeriodName;
  choose: (period: PeriodName) => void;
  /** What the report is of. */
  days: Days;
  /** While other days are typed, they may be wrong. */
  typed: Days;
  type: (days: Days) => void;
}

/** Of which days the report is. They stand in the address, so that coming back from a member finds them again. */
export function useReportDays(): ReportDays {
  const { shop } = useSession();
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => todayIn(shop.time_zone, new Date()));
  const period = periods.find(({ value }) => value === params.get('period'))?.value ?? '30';
  const named = daysOf(period === 'own' ? '30' : period, today);
  const from = params.get('from');
  const to = params.get('to');
  const days = period === 'own' && isDay(from) && isDay(to) ? { from, to } : named;
  const [typed, setTyped] = useState(days);
  const keep = (next: Record<string, string>) => setParams(next, { replace: true });
  return {
    period,
    choose: (chosen) => {
      setTyped(days);
      keep({ period: chosen, ...(chosen === 'own' ? days : {}) });
    },
    days,
    typed,
    type: (next) => {
      setTyped(next);
      if (checkDays(next) === null) keep({ period: 'own', ...next });
    },
  };
}
