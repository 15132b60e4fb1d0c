import { useState } from 'react';
import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { client } from '../../client.ts';
import { channelsTexts as t } from '../../texts/en/channels.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { RenewSecretDialog } from './renew-secret-dialog.tsx';
import { type ShownSecret, SecretDialog } from './secret-dialog.tsx';
import { TokenCard } from './token-card.tsx';

type Opened =
  | { what: 'connect'; known: AdminConnection | null }
  | { what: 'disconnect' | 'renew'; connection: AdminConnection }
  | { what: 'secret'; shown: ShownSecret }
  | null;

/** Where members earn and spend beside the Shopify shop. */
export function ChannelsPage() {
  const connections = useData('connections', client.connections);
  const [opened, setOpened] = useState<Opened>(null);
  const items = connections.data?.items ?? [];
  const active = items.filter(({ status }) => status === 'active');
  return (
    <Page
      title={t.title}
      subtitle={t.subtitle}
      {...(items.length === 0
        ? {}
        : {
            primary: {
              label: t.connectStripe,
              onClick: () => setOpened({ what: 'connect', known: null }),
            },
          })}
    >
      {connections.error === null ? null : (
        <ErrorState error={connections.error} retry={connections.refresh} busy={connections.busy} />
      )}
      {connections.loading ? (
        <Card flush>
          <Skeleton kind="table" rows={4} />
        </Card>
      ) : null}
      {connections.data !== null && items.length === 0 ? (
        <NoChannels onConnect={() => setOpened({ what: 'connect', known: null })} />
      ) : null}
      {items.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          onConnectAgain={() => setOpened({ what: 'connect', known: connection })}
          onDisconnect={() => setOpened({ what: 'disconnect', connection })}
          onRenewSecret={() => setOpened({ what: 'renew', connection })}
        />
      ))}
      {active.length === 0 ? null : <TokenCard connections={active} />}
      <OpenDialog opened={opened} onOpen={setOpened} onChanged={connections.refresh} />
    </Page>
  );
}

interface OpenDialogProps {
  opened: Opened;
  onOpen: (opened: Opened) => void;
  onChanged: () => void;
}

function OpenDialog({ opened, onOpen, onChanged }: OpenDialogProps) {
  const close = () => onOpen(null);
  const show = (shown: ShownSecret) => onOpen({ what: 'secret', shown });
  if (opened === null) return null;
  switch (opened.what) {
    case 'connect':
      return (
        <ConnectDialog
          known={opened.known}
          onClose={close}
          onConnected={onChanged}
          onSecret={show}
        />
      );
    case 'disconnect':
      return (
        <DisconnectDialog
          connection={opened.connection}
          onClose={close}
          onDisconnected={onChanged}
        />
      );
    case 'renew':
      return <RenewSecretDialog connection={opened.connection} onClose={close} onSecret={show} />;
    case 'secret':
      return <SecretDialog shown={opened.shown} onClose={close} />;
  }
}

function NoChannels({ onConnect }: { onConnect: () => void }) {
  return (
    <Card flush>
      <EmptyState
        icon="connect"
        title={t.none}
        action={
          <Button look="primary" onClick={onConnect}>
            {t.connectStripe}
          </Button>
        }
      >
        {t.noneHelp}
      </EmptyState>
    </Card>
  );
}
