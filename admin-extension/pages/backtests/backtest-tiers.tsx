import type { BacktestResult } from '../../../server/contract/backtest.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

type Tiers = BacktestResult['tiers'];

/** Who would be in which tier at the end, and who would move. */
export function BacktestTiers({ tiers }: { tiers: Tiers }) {
  const format = useFormat();
  const { counts, moves_total: total, moves, movers } = tiers;
  if (counts.length === 0) return null;
  return (
    <Card
      title="Tiers"
      hint={
        total === 0
          ? 'Everybody would be in the tier that they are in.'
          : `${format.number(total)} members would be in another tier.`
      }
      flush
    >
      <Table
        caption="Members by tier"
        rows={counts}
        rowKey={({ tier_id: id }) => id ?? ''}
        columns={[
          { title: 'Tier', main: true, render: ({ name }) => <Text strong>{name}</Text> },
          { title: 'Live', numeric: true, render: ({ live }) => format.number(live) },
          { title: 'Draft', numeric: true, render: ({ draft }) => format.number(draft) },
          {
            title: 'Difference',
            numeric: true,
            lead: true,
            render: ({ live, draft }) => format.signed(draft - live),
          },
        ]}
      />
      {moves.length === 0 ? null : (
        <Inset>
          <Stack gap="close">
            {moves.map(({ from, to, members }) => (
              <Text key={`${from} ${to}`} as="p">
                {`${from} → ${to}: ${format.number(members)}`}
              </Text>
            ))}
            <Movers movers={movers} total={total} />
          </Stack>
        </Inset>
      )}
    </Card>
  );
}

function Movers({ movers, total }: { movers: Tiers['movers']; total: number }) {
  const format = useFormat();
  if (movers.length === 0) return null;
  return (
    <Fold
      title="Who moves"
      {...(movers.length < total
        ? { summary: `The first ${format.number(movers.length)} of ${format.number(total)}` }
        : {})}
    >
      <ul className="r-problems">
        {movers.map(({ member_id: id, name, from, to }) => (
          <li key={id}>
            <Link href={links.member(id)}>{name || 'Unnamed member'}</Link>
            {`: ${from} → ${to}`}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
