import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts as t } from '../../texts/en/referral-report.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

/** Who brings most friends. */
export function AdvocatesCard({ advocates }: Pick<ReferralReport, 'advocates'>) {
  const format = useFormat();
  if (advocates.length === 0) return null;
  return (
    <Card title={t.advocates.title} flush>
      <Table
        caption={t.advocates.caption}
        rows={advocates}
        rowKey={({ member }) => member.id}
        rowLink={({ member }) => ({
          href: links.member(member.id),
          label: member.name || t.advocates.unnamed,
        })}
        columns={[
          { title: t.advocates.member, main: true, render: () => null },
          {
            title: t.advocates.rewarded,
            numeric: true,
            render: ({ rewarded }) => format.number(rewarded),
          },
          { title: t.clicks, numeric: true, render: ({ clicks }) => format.number(clicks) },
          { title: t.claims, numeric: true, render: ({ claims }) => format.number(claims) },
          { title: t.orders, numeric: true, render: ({ orders }) => format.number(orders) },
          {
            title: t.advocates.points,
            numeric: true,
            render: ({ points }) => format.number(points),
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
