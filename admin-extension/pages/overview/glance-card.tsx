import type { AdminOverview } from '../../../server/contract/admin.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';

/** What the figures of the tiles make together. */
export function GlanceCard({ overview }: { overview: AdminOverview }) {
  const format = useFormat();
  const { members, issued, redeemed, liability } = overview;
  return (
    <Card title="At a glance">
      <Facts
        items={[
          {
            name: 'Redemption rate',
            value: share(redeemed.last_30_days, issued.last_30_days),
          },
          {
            name: 'Points per member',
            value:
              members.total === 0
                ? '–'
                : format.number(Math.round(liability.points / members.total)),
          },
          { name: 'Members joined', value: format.number(members.joined_30_days) },
        ]}
      />
    </Card>
  );
}

/** Points redeemed ÷ points issued, in the same 30 days. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}
