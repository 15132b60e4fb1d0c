import { client } from '../../client.ts';
import { links } from '../../links.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { programTexts as t } from '../../texts/en/program.ts';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';

/** What the last try of this draft on the past came to; says so when it was never tried. */
export function LastBacktest({ savedAt }: { savedAt: string }) {
  const format = useFormat();
  const runs = useData('backtests', client.backtests);
  if (runs.data === null) return null;
  const last = runs.data.items.find(({ state }) => state === 'done');
  const tried = last !== undefined && last.created_at >= savedAt;
  return (
    <Stack gap="close">
      <Text as="h3" variant="heading">
        {t.backtest.title}
      </Text>
      {last?.points === undefined || last.points === null || !tried ? (
        <Text as="p" tone="subdued">
          {last === undefined ? t.backtest.never : t.backtest.stale}{' '}
          <Link href={links.backtests}>{t.backtest.try}</Link>
        </Text>
      ) : (
        <Text as="p">
          {sayOutcome(last.months, last.points, format)}{' '}
          <Link href={links.backtest(last.id)}>{t.backtest.see}</Link>
        </Text>
      )}
    </Stack>
  );
}

function sayOutcome(
  months: number,
  { live, draft }: { live: number; draft: number },
  format: Format,
): string {
  if (live === draft) return t.backtest.same(months, format.number(live));
  return t.backtest.other(months, {
    draft: format.points(draft),
    live: format.number(live),
    difference: format.signed(draft - live),
  });
}
