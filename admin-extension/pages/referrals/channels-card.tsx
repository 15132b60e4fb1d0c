import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts as t } from '../../texts/en/referral-report.ts';
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
    <Card title={t.channels.title} hint={t.channels.hint} flush>
      <Table
        caption={t.channels.caption}
        rows={channels}
        rowKey={({ channel }) => channel}
        columns={[
          {
            title: t.channels.by,
            main: true,
            render: ({ channel }) => <Text strong>{channelNames[channel]}</Text>,
          },
          {
            title: t.channels.shares,
            numeric: true,
            render: ({ shares }) => format.number(shares),
          },
          { title: t.clicks, numeric: true, render: ({ clicks }) => format.number(clicks) },
          { title: t.claims, numeric: true, render: ({ claims }) => format.number(claims) },
          { title: t.orders, numeric: true, render: ({ orders }) => format.number(orders) },
          {
            title: t.channels.rate,
            numeric: true,
            render: ({ orders, clicks }) => sayRate(orders, clicks) ?? '–',
          },
          {
            title: t.revenue,
            numeric: true,
            lead: true,
            render: ({ revenue }) => <Text strong>{format.money(revenue)}</Text>,
          },
        ]}
      />
    </Card>
  );
}
