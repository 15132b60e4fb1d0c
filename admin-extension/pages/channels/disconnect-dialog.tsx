import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { channelsTexts } from '../../texts/en/channels.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { nameConnection } from './name-connection.ts';

const t = channelsTexts.disconnecting;

interface DisconnectDialogProps {
  connection: AdminConnection;
  onClose: () => void;
  onDisconnected: () => void;
}

/** Asks, then lets go of the account. */
export function DisconnectDialog({ connection, onClose, onDisconnected }: DisconnectDialogProps) {
  const name = nameConnection(connection);
  const disconnect = useAction(async (id: string) => {
    await client.disconnect(id);
    toast(t.done(name));
    onClose();
    onDisconnected();
  });
  return (
    <Modal
      open
      title={t.title(name)}
      onClose={onClose}
      primary={{
        label: t.submit,
        onClick: () => disconnect.run(connection.id),
        busy: disconnect.busy,
        danger: true,
      }}
      secondary={{ label: t.keep, onClick: onClose }}
    >
      <Stack>
        {disconnect.error === null ? null : (
          <Banner tone="critical" title={disconnect.error.title}>
            <p>{disconnect.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{t.what}</Text>
      </Stack>
    </Modal>
  );
}
