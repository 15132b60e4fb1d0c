import { client } from '../../client.ts';
import { links } from '../../links.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
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
        On the past
      </Text>
      {last?.points === undefined || last.points === null || !tried ? (
        <Text as="p" tone="subdued">
          {last === undefined
            ? 'This draft was never tried on the past.'
            : 'The draft was changed since it was last tried on the past.'}{' '}
          <Link href={links.backtests}>Try it first</Link>
        </Text>
      ) : (
        <Text as="p">
          {sayOutcome(last.months, last.points, format)}{' '}
          <Link href={links.backtest(last.id)}>See the result</Link>
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
  const time = `Over the last ${months} months it would have given`;
  if (live === draft) return `${time} as many points as the live program: ${format.number(live)}.`;
  return `${time} ${format.points(draft)} instead of ${format.number(live)}: ${format.signed(draft - live)}.`;
}
