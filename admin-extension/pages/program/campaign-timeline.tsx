import { programCampaignsTexts as t } from '../../texts/en/program-campaigns.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { createRunReader, monthAfter, weeksOf } from './campaign-state.ts';
import type { TypedCampaign } from './typed.ts';

const monthsBefore = 1;
const monthsShown = 6;

const monthName = new Intl.DateTimeFormat(readerLocale(), { timeZone: 'UTC', month: 'short' });
const longMonth = new Intl.DateTimeFormat(readerLocale(), {
  timeZone: 'UTC',
  month: 'long',
  year: 'numeric',
});

interface CampaignTimelineProps {
  campaigns: readonly TypedCampaign[];
  /** Now on the shop's clock. */
  now: string;
}

/** In which weeks of the last month and the coming ones each campaign runs. */
export function CampaignTimeline({ campaigns, now }: CampaignTimelineProps) {
  const first = monthAfter(now.slice(0, 7), -monthsBefore);
  const months = Array.from({ length: monthsShown }, (_, at) => monthAfter(first, at));
  return (
    <Timeline
      title={t.timeline.title}
      now={shareOf(now, first)}
      months={months.map((month) => ({
        id: month,
        short: monthName.format(new Date(month)),
        long: longMonth.format(new Date(month)),
      }))}
      rows={campaigns.map((campaign) => {
        const runsWithin = createRunReader(campaign);
        return {
          id: campaign.id,
          name: campaign.title,
          partly: runsPartly(campaign),
          // By quarter of the month, in the order of the months.
          cells: months.flatMap((month) =>
            weeksOf(month).map(({ from, until }) => runsWithin(from, until)),
          ),
        };
      })}
    />
  );
}

function runsPartly({ when, days_of_month: days }: TypedCampaign): boolean {
  return when.weekdays.length > 0 || when.hours !== null || days.length > 0;
}

/** Where now lies between the first month shown and the end of the last, from 0 to 1. */
function shareOf(now: string, first: string): number {
  const [start, at] = [new Date(first), new Date(`${now}Z`)];
  const months =
    (at.getUTCFullYear() - start.getUTCFullYear()) * 12 + at.getUTCMonth() - start.getUTCMonth();
  return (months + (at.getUTCDate() - 1) / 31) / monthsShown;
}
