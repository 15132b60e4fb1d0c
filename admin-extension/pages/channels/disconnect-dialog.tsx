import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { nameConnection } from './name-connection.ts';

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
    toast(`${name} is disconnected`);
    onClose();
    onDisconnected();
  });
  return (
    <Modal
      open
      title={`Disconnect ${name}?`}
      onClose={onClose}
      primary={{
        label: 'Disconnect',
        onClick: () => disconnect.run(connection.id),
        busy: disconnect.busy,
        danger: true,
      }}
      secondary={{ label: 'Keep it', onClick: onClose }}
    >
      <Stack>
        {disconnect.error === null ? null : (
          <Banner tone="critical" title={disconnect.error.title}>
            <p>{disconnect.error.detail}</p>
          </Banner>
        )}
        <Text as="p">
          Payments there earn nothing any more, and its websites can’t let members in. The key is
          deleted. Members keep their points; points of codes that are open there stay held until
          you connect the account again.
        </Text>
      </Stack>
    </Modal>
  );
}
