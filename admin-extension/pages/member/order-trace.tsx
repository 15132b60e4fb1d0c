import type { AdminOrders } from '../../../server/contract/admin.ts';
import { formatMoney } from '../../format.ts';
import { memberOrdersTexts as t } from '../../texts/en/member-orders.ts';
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

const exclusions: Readonly<Record<NonNullable<Trace['lines'][number]['excluded']>, string>> =
  t.trace.excluded;

function TraceLines({ lines }: { lines: Trace['lines'] }) {
  return (
    <Table
      caption={t.trace.caption}
      rows={lines}
      rowKey={(line) => line.line_id}
      columns={[
        {
          title: t.trace.line,
          main: true,
          render: ({ title }) => (
            <Text as="p" breakWord>
              {title}
            </Text>
          ),
        },
        {
          title: t.trace.units,
          numeric: true,
          render: ({ quantity, quantity_left, excluded }) => {
            const left = excluded === null ? quantity_left : 0;
            return left === quantity ? String(quantity) : t.trace.of(left, quantity);
          },
        },
        {
          title: t.trace.counts,
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

function listArithmetic(sum: Trace['arithmetic'], version: number | null) {
  const isZero = ({ amount }: Trace['arithmetic']['base']) => Number(amount) === 0;
  return [
    { name: t.trace.lines, value: formatMoney(sum.lines) },
    ...(isZero(sum.shipping) ? [] : [{ name: t.trace.shipping, value: formatMoney(sum.shipping) }]),
    ...(isZero(sum.amounts_refunded)
      ? []
      : [
          {
            name: t.trace.givenBack,
            value: t.trace.amountOf(
              formatMoney(sum.amounts_refunded),
              formatMoney(sum.order_total),
            ),
          },
        ]),
    { name: t.trace.base, value: formatMoney(sum.base) },
    ...sum.parts.map((part) => ({ name: namePart(part), value: sayPart(part) })),
    {
      name: t.trace.exact,
      value: t.trace.rounded[sum.rounding](sum.exact_points),
    },
    ...(sum.limited_by === null ? [] : [{ name: t.trace.cutTo, value: mostOfAll[sum.limited_by] }]),
    ...(version === null ? [] : [{ name: t.trace.version, value: String(version) }]),
    ...sum.skipped.map(({ id, title, sentence }) => ({
      name: t.trace.not(title ?? id),
      value: sentence,
    })),
  ];
}

type Part = Trace['arithmetic']['parts'][number];

const mostOfAll: Readonly<Record<NonNullable<Trace['arithmetic']['limited_by']>, string>> = {
  per_order: t.trace.limits.per_order,
  per_day: t.trace.limits.per_day,
  per_month: t.trace.limits.per_month,
  lifetime: t.trace.limits.lifetime,
};

const limits: Readonly<Record<NonNullable<Part['limited_by']>, string>> = {
  ...mostOfAll,
  budget: t.trace.limits.budget,
  orders: t.trace.limits.orders,
};

function namePart({ source, kind, id, title }: Part): string {
  if (kind === 'per_amount') return t.trace.rate(id);
  if (source === 'rule') return t.trace.rule(id);
  return source === 'tier' ? t.trace.tier(title ?? id) : t.trace.campaign(title ?? id);
}

function sayPart(part: Part): string {
  const how = sayHow(part);
  const limit = part.limited_by === null ? '' : ` (${limits[part.limited_by]})`;
  return how === null ? `${part.points}${limit}` : t.trace.part(how, part.points, limit);
}

function sayHow(part: Part): string | null {
  const { rate, spent, multiplier, multiplied, each, units, order_no, goal, times } = part;
  if (rate !== null && spent !== null)
    return t.trace.perMoney(rate.points, formatMoney(rate.per), formatMoney(spent));
  if (multiplier !== null) return t.trace.times(multiplier, multiplied ?? '');
  if (each !== null) return `${units} × ${each}`;
  if (order_no !== null) return t.trace.nth(order_no);
  if (goal === null) return null;
  return t.trace.reached(formatMoney(goal), times);
}
