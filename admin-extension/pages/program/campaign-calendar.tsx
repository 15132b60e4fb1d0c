import { useMemo, useState } from 'react';
import { programCampaignsTexts as t } from '../../texts/en/program-campaigns.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { MonthCalendar } from '../../ui/month-calendar.tsx';
import { type CalendarBar, calendarWeeks } from './calendar-weeks.ts';
import { createRunReader, monthAfter } from './campaign-state.ts';
import type { TypedCampaign } from './typed.ts';

const utc = { timeZone: 'UTC' } as const;
const monthName = new Intl.DateTimeFormat(readerLocale(), {
  ...utc,
  month: 'long',
  year: 'numeric',
});
const shortDay = new Intl.DateTimeFormat(readerLocale(), {
  ...utc,
  day: 'numeric',
  month: 'short',
});
const weekday = new Intl.DateTimeFormat(readerLocale(), { ...utc, weekday: 'short' });

/** Where weeks begin on Sunday; nowhere else among our readers. */
const sundayFirst = /^(en|en-US|en-CA|es-MX|pt-BR|ja|ko|zh-TW)$/;
const firstDay = sundayFirst.test(readerLocale()) ? 0 : 1;
/** A Sunday. */
const someSunday = Date.UTC(2024, 0, 7);
const dayMs = 86_400_000;
const weekdays = Array.from({ length: 7 }, (_, day) =>
  weekday.format(someSunday + (day + firstDay) * dayMs),
);

interface CampaignCalendarProps {
  campaigns: readonly TypedCampaign[];
  /** Now on the shop's clock. */
  now: string;
  onOpen: (at: number) => void;
}

/** On which days of a month each campaign runs. */
export function CampaignCalendar({ campaigns, now, onOpen }: CampaignCalendarProps) {
  const [month, setMonth] = useState(now.slice(0, 7));
  const weeks = useMemo(
    () => calendarWeeks(month, firstDay, campaigns.map(readDays)),
    [month, campaigns],
  );
  return (
    <MonthCalendar
      title={monthName.format(new Date(month))}
      weekdays={weekdays}
      before={{ label: t.calendar.before, onClick: () => setMonth(monthAfter(month, -1)) }}
      after={{ label: t.calendar.after, onClick: () => setMonth(monthAfter(month, 1)) }}
      weeks={weeks.map(({ days, bars, hidden }) => ({
        id: days[0] ?? '',
        days: days.map((day) => ({
          id: day,
          text: String(Number(day.slice(8))),
          isOutside: !day.startsWith(month),
          isToday: day === now.slice(0, 10),
        })),
        bars: bars.map((bar) => ({
          ...bar,
          id: `${bar.at} ${bar.first}`,
          name: campaigns[bar.at]?.title ?? '',
          label: sayBar(campaigns[bar.at]?.title ?? '', bar, days),
          onOpen: () => onOpen(bar.at),
        })),
        more: hidden === 0 ? null : t.calendar.more(hidden),
      }))}
    />
  );
}

function readDays(campaign: TypedCampaign): (day: string) => boolean {
  const runsWithin = createRunReader(campaign);
  return (day) => runsWithin(`${day}T00:00`, `${dayAfter(day)}T00:00`);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

function sayBar(name: string, { first, last }: CalendarBar, days: readonly string[]): string {
  const [from, until] = [sayDay(days[first]), sayDay(days[last])];
  return first === last ? t.calendar.onDay(name, from) : t.calendar.onDays(name, from, until);
}

function sayDay(day = ''): string {
  const at = new Date(day);
  return Number.isNaN(at.getTime()) ? '' : shortDay.format(at);
}
