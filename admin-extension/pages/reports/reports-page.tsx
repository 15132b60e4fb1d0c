import type { ReportId } from '../../../server/contract/report.ts';
import { links } from '../../links.ts';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import type { IconName } from '../../ui/icon.tsx';
import { LinkCards } from '../../ui/link-cards.tsx';
import { Page } from '../../ui/page.tsx';
import { reportWords } from './report-words.ts';

const groups: readonly { id: keyof typeof t.groups; reports: readonly [ReportId, IconName][] }[] = [
  {
    id: 'money',
    reports: [
      ['movement', 'chart'],
      ['liability', 'wallet'],
      ['expiring', 'calendar'],
    ],
  },
  {
    id: 'customers',
    reports: [
      ['participation', 'person'],
      ['customers', 'order'],
      ['cohorts', 'segment'],
      ['tiers', 'star'],
    ],
  },
  {
    id: 'program',
    reports: [
      ['rewards', 'reward'],
      ['campaigns', 'confetti'],
      ['referrals', 'invite'],
    ],
  },
];

/** The reports that there are, by what they are about. */
export function ReportsPage() {
  return (
    <Page title={t.title} subtitle={t.subtitle}>
      {groups.map(({ id, reports }) => (
        <LinkCards
          key={id}
          title={t.groups[id]}
          items={reports.map(([report, icon]) => ({
            href: links.report(report),
            icon,
            title: reportWords[report].title,
            text: reportWords[report].question,
          }))}
        />
      ))}
    </Page>
  );
}
