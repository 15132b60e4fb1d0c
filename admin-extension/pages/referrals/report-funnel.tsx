import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Funnel } from '../../ui/funnel.tsx';
import { sayRateOf } from './say-rate.ts';

const steps = [
  { key: 'shares', name: 'Shared', one: 'share' },
  { key: 'clicks', name: 'Clicked', one: 'click' },
  { key: 'claims', name: 'Claimed', one: 'claim' },
  { key: 'orders', name: 'Ordered', one: 'order' },
  { key: 'rewards', name: 'Rewarded', one: 'reward' },
] as const;

/** How many of those who were asked went how far. */
export function ReportFunnel({ funnel }: Pick<ReferralReport, 'funnel'>) {
  const format = useFormat();
  return (
    <Card title="From shared to rewarded" hint="What happened in this time, step by step">
      <Funnel
        title="Shares, clicks, claims, orders and rewards"
        steps={steps.map(({ key, name }, at) => {
          const before = steps[at - 1];
          return {
            name,
            value: funnel[key],
            figure: format.short(funnel[key]),
            note: before ? sayRateOf(funnel[key], funnel[before.key], before.one) : null,
          };
        })}
      />
    </Card>
  );
}
