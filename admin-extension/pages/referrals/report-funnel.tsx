import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts } from '../../texts/en/referral-report.ts';
import { Card } from '../../ui/card.tsx';
import { Funnel } from '../../ui/funnel.tsx';
import { sayRateOf } from './say-rate.ts';

const t = referralReportTexts.funnel;

/** `one` of each, of which the next step is a share. */
const steps = [
  { key: 'shares', one: 'share' },
  { key: 'clicks', one: 'click' },
  { key: 'claims', one: 'claim' },
  { key: 'orders', one: 'order' },
  { key: 'rewards', one: null },
] as const;

/** How many of those who were asked went how far. */
export function ReportFunnel({ funnel }: Pick<ReferralReport, 'funnel'>) {
  const format = useFormat();
  return (
    <Card title={t.title} hint={t.hint}>
      <Funnel
        title={t.caption}
        steps={steps.map(({ key }, at) => {
          const before = steps[at - 1];
          return {
            name: t[key],
            value: funnel[key],
            figure: format.short(funnel[key]),
            note: before?.one ? sayRateOf(funnel[key], funnel[before.key], before.one) : null,
          };
        })}
      />
    </Card>
  );
}
