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
  by_rule: 'Excluded',
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
    ...sum.parts.map((part) => ({ name: namePart(part), value: sayPart(part) })),
    {
      name: 'Before rounding',
      value: `${sum.exact_points}, rounded ${roundings[sum.rounding]}`,
    },
    ...(sum.limited_by === null ? [] : [{ name: 'Cut to', value: mostOfAll[sum.limited_by] }]),
    ...(version === null ? [] : [{ name: 'Program version', value: String(version) }]),
    ...sum.skipped.map(({ id, title, sentence }) => ({
      name: `Not “${title ?? id}”`,
      value: sentence,
    })),
  ];
}

type Part = Trace['arithmetic']['parts'][number];

const mostOfAll: Readonly<Record<NonNullable<Trace['arithmetic']['limited_by']>, string>> = {
  per_order: 'the most for one order',
  per_day: 'what was left for the day',
  per_month: 'what was left for the month',
  lifetime: 'what was left for one member',
};

const limits: Readonly<Record<NonNullable<Part['limited_by']>, string>> = {
  ...mostOfAll,
  budget: 'what was left of its budget',
  orders: 'what the limit on all orders left',
};

function namePart({ source, kind, id, title }: Part): string {
  if (kind === 'per_amount') return `Rate “${id}”`;
  if (source === 'rule') return `Rule “${id}”`;
  return source === 'tier' ? `Tier “${title ?? id}”` : `Campaign “${title ?? id}”`;
}

function sayPart(part: Part): string {
  const how = sayHow(part);
  const limit = part.limited_by === null ? '' : ` (${limits[part.limited_by]})`;
  return how === null ? `${part.points}${limit}` : `${how}: ${part.points}${limit}`;
}

function sayHow(part: Part): string | null {
  const { rate, spent, multiplier, multiplied, each, units, order_no, goal, times } = part;
  if (rate !== null && spent !== null)
    return `${rate.points} per ${formatMoney(rate.per)} of ${formatMoney(spent)}`;
  if (multiplier !== null) return `× ${multiplier} on ${multiplied}`;
  if (each !== null) return `${units} × ${each}`;
  if (order_no !== null) return `Order number ${order_no}`;
  if (goal === null) return null;
  return `Reached ${formatMoney(goal)}${times === 1 ? '' : ` ${times} times`}`;
}
