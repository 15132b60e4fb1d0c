import type { AdminDelivery } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Bullets } from '../../ui/bullets.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';

const t = developersTexts.inbox;

const states = ['failed', 'waiting', 'done', 'ignored'] as const;

/** Enough to see what kind of thing goes wrong; the inbox has all of them. */
const shownMax = 3;

/** How the deliveries of the platform fare, what failed first. */
export function InboxCard() {
  const format = useFormat();
  const { data, error, loading, busy, refresh } = useData('failed deliveries', (signal) =>
    client.deliveries({ state: 'failed', cursor: null }, signal),
  );
  const failed = data?.counts.failed ?? 0;
  return (
    <Card title={t.title} hint={t.hint}>
      {error === null ? null : <ErrorState error={error} retry={refresh} busy={busy} />}
      {loading ? <Skeleton kind="text" rows={3} /> : null}
      {data === null ? null : (
        <Columns layout="quarters">
          {states.map((state) => (
            <Stack key={state} gap="tight">
              <Text as="p" tone="subdued">
                {t[state]}
              </Text>
              <Text
                as="p"
                variant="title"
                {...(state === 'failed' && failed > 0 ? { tone: 'critical' } : {})}
              >
                {format.number(data.counts[state])}
              </Text>
            </Stack>
          ))}
        </Columns>
      )}
      {data === null ? null : <Failures items={data.items.slice(0, shownMax)} />}
      <Stack row>
        {failed > 0 ? <Button href={links.inboxFailed}>{t.openFailed}</Button> : null}
        <Button href={links.inbox} {...(failed > 0 ? { look: 'plain' } : {})}>
          {t.open}
        </Button>
      </Stack>
    </Card>
  );
}

function Failures({ items }: { items: readonly AdminDelivery[] }) {
  const format = useFormat();
  if (items.length === 0)
    return (
      <Text as="p" tone="subdued">
        {t.fine}
      </Text>
    );
  return (
    <Stack gap="tight">
      <Text as="h3" strong>
        {t.failures}
      </Text>
      <Bullets
        items={items.map(({ delivery_id: id, topic, received_at: at, error }) => ({
          id,
          words: (
            <Text breakWord>
              {[`${topic}, ${format.ago(at)}`, sayError(error)].filter(Boolean).join(': ')}
            </Text>
          ),
        }))}
      />
    </Stack>
  );
}

function sayError(error: AdminDelivery['error']): string {
  if (error === null) return '';
  return error.path === '' ? error.message : `${error.path}: ${error.message}`;
}
