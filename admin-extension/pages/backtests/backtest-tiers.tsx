import type { BacktestResult } from '../../../server/contract/backtest.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { backtestsTexts as t } from '../../texts/en/backtests.ts';
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
      title={t.tiers.title}
      hint={total === 0 ? t.tiers.same : t.tiers.moved(format.number(total))}
      flush
    >
      <Table
        caption={t.tiers.caption}
        rows={counts}
        rowKey={({ tier_id: id }) => id ?? ''}
        columns={[
          { title: t.tiers.tier, main: true, render: ({ name }) => <Text strong>{name}</Text> },
          { title: t.live, numeric: true, render: ({ live }) => format.number(live) },
          { title: t.draft, numeric: true, render: ({ draft }) => format.number(draft) },
          {
            title: t.difference,
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
      title={t.tiers.who}
      {...(movers.length < total
        ? { summary: t.tiers.first(format.number(movers.length), format.number(total)) }
        : {})}
    >
      <ul className="r-problems">
        {movers.map(({ member_id: id, name, from, to }) => (
          <li key={id}>
            <Link href={links.member(id)}>{name || t.unnamed}</Link>
            {`: ${from} → ${to}`}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
