import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { channelNames } from './say-referral.ts';
import { sayRate } from './say-rate.ts';

/** Which ways of sharing bring friends who order. */
export function ChannelsCard({ channels }: Pick<ReferralReport, 'channels'>) {
  const format = useFormat();
  if (channels.length === 0) return null;
  return (
    <Card title="How friends came" hint="By the way the link was shared" flush>
      <Table
        caption="Ways of sharing, most orders first"
        rows={channels}
        rowKey={({ channel }) => channel}
        columns={[
          {
            title: 'Shared by',
            main: true,
            render: ({ channel }) => <Text strong>{channelNames[channel]}</Text>,
          },
          { title: 'Shares', numeric: true, render: ({ shares }) => format.number(shares) },
          { title: 'Clicks', numeric: true, render: ({ clicks }) => format.number(clicks) },
          { title: 'Claims', numeric: true, render: ({ claims }) => format.number(claims) },
          { title: 'Orders', numeric: true, render: ({ orders }) => format.number(orders) },
          {
            title: 'Orders of clicks',
            numeric: true,
            render: ({ orders, clicks }) => sayRate(orders, clicks) ?? '–',
          },
          {
            title: 'Revenue',
            numeric: true,
            lead: true,
            render: ({ revenue }) => <Text strong>{format.money(revenue)}</Text>,
          },
        ]}
      />
    </Card>
  );
}
