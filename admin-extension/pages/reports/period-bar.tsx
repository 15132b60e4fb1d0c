import type { Report } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { checkDays, DayRange } from '../../ui/day-range.tsx';
import { ReportBar } from '../../ui/report-sheet.tsx';
import { Select } from '../../ui/select.tsx';
import { Text } from '../../ui/text.tsx';
import { compares, presets } from './report-period.ts';
import type { ReportPeriod } from './use-report-period.ts';

const periodOptions = [...presets, 'own' as const].map((value) => ({
  value,
  label: t.periods[value],
}));
const compareOptions = compares.map((value) => ({ value, label: t.compares[value] }));

interface PeriodBarProps {
  period: ReportPeriod;
  report: Report | null;
  refresh: () => void;
  busy: boolean;
}

/** Of which days the report is, what it is compared with, and as of when its figures are. */
export function PeriodBar({ period, report, refresh, busy }: PeriodBarProps) {
  const { fullDay, time } = useFormat();
  const { preset, choose, compare, chooseCompare, days, typed, type } = period;
  return (
    <ReportBar
      aside={
        <>
          <Text as="p" tone="subdued">
            {t.days(fullDay(days.from), fullDay(days.to))}
          </Text>
          {report === null ? null : (
            <>
              <Text as="p" tone="subdued">
                {t.asOf(time(report.reckoned_at))}
              </Text>
              <Button look="plain" onClick={refresh} busy={busy}>
                {t.refresh}
              </Button>
            </>
          )}
        </>
      }
    >
      <Select label={t.period} value={preset} options={periodOptions} onChange={choose} />
      <Select label={t.compare} value={compare} options={compareOptions} onChange={chooseCompare} />
      {preset === 'own' ? (
        <div className="r-report-bar__days">
          <DayRange days={typed} error={checkDays(typed)} onChange={type} />
        </div>
      ) : null}
    </ReportBar>
  );
}
