import type { AdminOrders } from '../../../server/contract/admin.ts';
import { formatMoney } from '../../format.ts';
import { Explanation } from '../../ui/explanation.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';

type Order = AdminOrders['items'][number];
type Trace = NonNullable<Order['trace']>;

/** Why an order earned what it did: in sentences, and line by line with the arithmetic. */
export function OrderTrace({ order }: { order: Order }) {
  const { explanation, trace } = order;
  return (
    <Stack>
      {explanation.length === 0 ? null : <Explanation sentences={explanation} />}
      {trace === null || trace.lines.length === 0 ? null : <TraceLines lines={trace.lines} />}
      {trace === null || trace.lines.length === 0 ? null : (
        <Facts items={listArithmetic(trace.arithmetic, order.program_version)} />
      )}
    </Stack>
  );
}

const exclusions: Readonly<Record<NonNullable<Trace['lines'][number]['excluded']>, string>> = {
  gift_card: 'Gift card',
  tip: 'Tip',
  removed: 'Taken off the order',
  refunded: 'Returned',
};

function TraceLines({ lines }: { lines: Trace['lines'] }) {
  return (
    <Table
      caption="Lines of the order"
      rows={lines}
      rowKey={(line) => line.line_id}
      columns={[
        {
          title: 'Line',
          main: true,
          render: ({ title }) => (
            <Text as="p" breakWord>
              {title}
            </Text>
          ),
        },
        {
          title: 'Units that count',
          numeric: true,
          render: ({ quantity, quantity_left, excluded }) => {
            const left = excluded === null ? quantity_left : 0;
            return left === quantity ? String(quantity) : `${left} of ${quantity}`;
          },
        },
        {
          title: 'Counts',
          numeric: true,
          lead: true,
          render: ({ counts, excluded }) =>
            excluded === null ? (
              formatMoney(counts)
            ) : (
              <Text tone="subdued">{exclusions[excluded]}</Text>
            ),
        },
      ]}
    />
  );
}

const roundings = { down: 'down', nearest: 'to the nearest', up: 'up' } as const;

function listArithmetic(sum: Trace['arithmetic'], version: number | null) {
  const isZero = ({ amount }: Trace['arithmetic']['base']) => Number(amount) === 0;
  const { rule } = sum;
  return [
    { name: 'Lines', value: formatMoney(sum.lines) },
    ...(isZero(sum.shipping) ? [] : [{ name: 'Shipping', value: formatMoney(sum.shipping) }]),
    ...(isZero(sum.amounts_refunded)
      ? []
      : [
          {
            name: 'Given back',
            value: `${formatMoney(sum.amounts_refunded)} of ${formatMoney(sum.order_total)}`,
          },
        ]),
    { name: 'Base', value: formatMoney(sum.base) },
    ...(rule === null
      ? []
      : [{ name: `Rate “${rule.id}”`, value: `${rule.points} per ${formatMoney(rule.per)}` }]),
    {
      name: 'Before rounding',
      value: `${sum.exact_points}, rounded ${roundings[sum.rounding]}`,
    },
    ...(version === null ? [] : [{ name: 'Program version', value: String(version) }]),
  ];
}
