import type { ProgramProposal } from '../../../server/contract/admin-onboarding.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

const t = welcomeTexts.program;

type Outlook = 'low' | 'base' | 'high' | 'most';
const outlooks: readonly Outlook[] = ['low', 'base', 'high', 'most'];
type Row = ProgramProposal['cost'][Outlook] & { id: Outlook };

/** What it would cost in a year, from which figures, and by what is assumed. */
export function ProposalCost({ proposal }: { proposal: ProgramProposal }) {
  const format = useFormat();
  const { cost, most_share: most } = proposal;
  const { base } = cost;
  const share = format.share(base.share);
  return (
    <Card title={t.cost}>
      <Stack>
        <Stack gap="close">
          <Text as="p" variant="title">
            {base.cost === null
              ? t.shareOnly(share)
              : t.yearly(format.shortMoney(base.cost), share)}
          </Text>
          <Text as="p">
            {t.assumed(
              format.share(base.members_percent / 100),
              format.share(base.used_percent / 100),
            )}
          </Text>
          <Text as="p">{t.bound(format.share(cost.most.share), format.share(most))}</Text>
          <Text as="p" tone="subdued">
            {sayBasis(proposal, format).join(' ')}
          </Text>
        </Stack>
        <Fold title={t.details}>
          <Table
            caption={t.table}
            columns={columnsOf(format, cost.year !== null)}
            rows={outlooks.map((id): Row => ({ id, ...cost[id] }))}
            rowKey={({ id }) => id}
          />
        </Fold>
      </Stack>
    </Card>
  );
}

function sayBasis({ basis, figures }: ProgramProposal, format: Format): string[] {
  const average = format.money(figures.average_order);
  const { orders, orders_in_other_currencies: others, repeat_rate: repeat } = figures;
  const left = others === 0 ? [] : [t.others(format.number(others))];
  if (basis === 'said') return [t.said(average), ...left];
  if (basis === 'unknown') return [t.unknown(average), ...left];
  return [
    t.reckoned(t.ordersOf(orders, format.number(orders), figures.days), average),
    ...(repeat === null ? [] : [t.repeat(format.share(repeat))]),
    ...(basis === 'few' ? [t.few] : []),
    ...left,
  ];
}

function columnsOf(format: Format, hasYear: boolean): Column<Row>[] {
  const ofYear: Column<Row>[] = [
    {
      title: t.yearCost,
      render: ({ cost }) => (cost === null ? '–' : format.money(cost)),
      numeric: true,
      lead: true,
    },
    {
      title: t.redemptions,
      render: ({ redemptions }) => (redemptions === null ? '–' : format.number(redemptions)),
      numeric: true,
    },
  ];
  return [
    { title: t.outlook, render: ({ id }) => t.outlooks[id], main: true },
    {
      title: t.membersMake,
      render: (row) => format.share(row.members_percent / 100),
      numeric: true,
    },
    { title: t.used, render: (row) => format.share(row.used_percent / 100), numeric: true },
    { title: t.ofSales, render: ({ share }) => format.share(share), numeric: true },
    ...(hasYear ? ofYear : []),
  ];
}
