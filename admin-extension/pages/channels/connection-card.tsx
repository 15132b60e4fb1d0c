import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { useFormat } from '../../session.tsx';
import { channelsTexts } from '../../texts/en/channels.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Code } from '../../ui/code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Stack } from '../../ui/stack.tsx';
import { nameConnection } from './name-connection.ts';

const t = channelsTexts.card;

interface ConnectionCardProps {
  connection: AdminConnection;
  onConnectAgain: () => void;
  onDisconnect: () => void;
  onRenewSecret: () => void;
}

/** One account on another platform, and whether it works. */
export function ConnectionCard(props: ConnectionCardProps) {
  const { connection } = props;
  const active = connection.status === 'active';
  return (
    <Card
      title={t.title(nameConnection(connection))}
      actions={
        <Stack row gap="close">
          <Badge tone={connection.live ? 'success' : 'attention'}>
            {connection.live ? t.live : t.test}
          </Badge>
          <Badge tone={active ? 'success' : 'neutral'}>
            {active ? t.connected : t.disconnected}
          </Badge>
        </Stack>
      }
    >
      <Stack>
        {active && connection.webhook === 'missing' ? (
          <MissingWebhook url={connection.webhook_url} />
        ) : null}
        <ConnectionFacts connection={connection} />
        <ConnectionButtons {...props} />
      </Stack>
    </Card>
  );
}

function ConnectionButtons({
  connection,
  onConnectAgain,
  onDisconnect,
  onRenewSecret,
}: ConnectionCardProps) {
  const name = nameConnection(connection);
  return (
    <Stack row>
      <Button label={t.againOf(name)} onClick={onConnectAgain}>
        {connection.status === 'active' ? t.change : t.again}
      </Button>
      {connection.status === 'active' ? (
        <>
          <Button label={t.renewOf(name)} onClick={onRenewSecret}>
            {t.renew}
          </Button>
          <Button look="plain" label={t.disconnectOf(name)} onClick={onDisconnect}>
            {t.disconnect}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

function MissingWebhook({ url }: { url: string }) {
  return (
    <Banner tone="warning" title={t.deaf}>
      <p>
        {t.deafBefore}
        <Code>{url}</Code>
        {t.deafAfter}
      </p>
    </Banner>
  );
}

function ConnectionFacts({ connection }: { connection: AdminConnection }) {
  const format = useFormat();
  const { origins, connected_at: since, disconnected_at: until } = connection;
  return (
    <Facts
      items={[
        { name: t.account, value: connection.account_id },
        { name: t.webhook, value: t.webhooks[connection.webhook] },
        { name: t.address, value: <Code>{connection.webhook_url}</Code> },
        {
          name: t.runsOn,
          value: origins.length === 0 ? t.noWebsite : origins.join(', '),
        },
        { name: t.connected, value: format.instant(since) },
        ...(until === null ? [] : [{ name: t.disconnected, value: format.instant(until) }]),
      ]}
    />
  );
}
