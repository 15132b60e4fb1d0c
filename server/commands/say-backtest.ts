import type { BacktestResult } from '../contract/backtest.ts';

/** A backtest as tables for a terminal. */
export function sayBacktest(result: BacktestResult, version: number): string[] {
  const { live, draft, cost } = result;
  return [
    `${result.from} to ${result.until}: ${result.orders} orders, ${result.activities} activities, ${result.members} members (${(result.took_ms / 1000).toFixed(1)} s)`,
    '',
    ...table([
      ['', `version ${version}`, 'file', 'difference'],
      ['Points given', ...numbers(live.points_given, draft.points_given)],
      ['Points taken back', ...numbers(live.points_taken, draft.points_taken)],
      ['Points left', ...numbers(live.points, draft.points)],
      ['Orders with points', ...numbers(live.orders_with_points, draft.orders_with_points)],
      ['Expected cost', money(cost.live), money(cost.draft), ''],
    ]),
    cost.explanation,
    ...sayLists(result),
    '',
    'What this can’t know:',
    ...result.cannot_know.map((sentence) => `  ${sentence}`),
  ];
}

function sayLists(result: BacktestResult): string[] {
  return [
    ...list(
      'Points left by month',
      result.by_month.map((row) => [
        row.month,
        ...numbers(row.live.given - row.live.taken, row.draft.given - row.draft.taken),
      ]),
    ),
    ...list(
      'Points left by rule, campaign, tier and activity',
      result.parts.map((part) => [part.title, ...numbers(part.live, part.draft)]),
    ),
    ...list(
      'Members by tier at the end',
      result.tiers.counts.map((tier) => [tier.name, ...numbers(tier.live, tier.draft)]),
    ),
    ...list(
      'Budgets used',
      result.budgets.map(({ title, ...budget }) => [
        title,
        ...[budget.live, budget.draft].map((side) =>
          side === null ? '–' : `${side.used} of ${side.budget}`,
        ),
      ]),
    ),
    ...list('Who would have most more', members(result.winners)),
    ...list('Who would have most less', members(result.losers)),
  ];
}

function list(title: string, rows: readonly string[][]): string[] {
  return rows.length === 0 ? [] : ['', title, ...table(rows)];
}

function members(rows: BacktestResult['winners']): string[][] {
  return rows.map((row) => [row.name, ...numbers(row.live, row.draft)]);
}

function money(amount: BacktestResult['cost']['live']): string {
  return amount === null ? 'not known' : `${amount.amount} ${amount.currency}`;
}

function numbers(live: number, draft: number): string[] {
  const difference = draft - live;
  return [String(live), String(draft), difference > 0 ? `+${difference}` : String(difference)];
}

/** The first column to the left, the others to the right. */
function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd()}`,
  );
}
