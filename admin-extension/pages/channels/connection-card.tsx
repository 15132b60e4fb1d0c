import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { useFormat } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Code } from '../../ui/code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Stack } from '../../ui/stack.tsx';
import { nameConnection } from './name-connection.ts';

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
      title={`Stripe: ${nameConnection(connection)}`}
      actions={
        <Stack row gap="close">
          <Badge tone={connection.live ? 'success' : 'attention'}>
            {connection.live ? 'Live' : 'Test mode'}
          </Badge>
          <Badge tone={active ? 'success' : 'neutral'}>
            {active ? 'Connected' : 'Disconnected'}
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
      <Button label={`Connect ${name} again`} onClick={onConnectAgain}>
        {connection.status === 'active' ? 'Change key or websites' : 'Connect again'}
      </Button>
      {connection.status === 'active' ? (
        <>
          <Button label={`New token secret for ${name}`} onClick={onRenewSecret}>
            New token secret
          </Button>
          <Button look="plain" label={`Disconnect ${name}`} onClick={onDisconnect}>
            Disconnect
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

function MissingWebhook({ url }: { url: string }) {
  return (
    <Banner tone="warning" title="Stripe does not tell us about payments yet">
      <p>
        {'In Stripe, open Developers, then Webhooks, add the endpoint '}
        <Code>{url}</Code>
        {' and connect again with its signing secret.'}
      </p>
    </Banner>
  );
}

const webhookWords: Readonly<Record<AdminConnection['webhook'], string>> = {
  registered: 'Registered by Regulars',
  by_hand: 'Registered by you',
  missing: 'Not registered',
};

function ConnectionFacts({ connection }: { connection: AdminConnection }) {
  const format = useFormat();
  const { origins, connected_at: since, disconnected_at: until } = connection;
  return (
    <Facts
      items={[
        { name: 'Account', value: connection.account_id },
        { name: 'Webhook', value: webhookWords[connection.webhook] },
        { name: 'Its address', value: <Code>{connection.webhook_url}</Code> },
        {
          name: 'Widget runs on',
          value: origins.length === 0 ? 'No website yet' : origins.join(', '),
        },
        { name: 'Connected', value: format.instant(since) },
        ...(until === null ? [] : [{ name: 'Disconnected', value: format.instant(until) }]),
      ]}
    />
  );
}
