import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { client } from '../../client.ts';
import { channelsTexts } from '../../texts/en/channels.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import type { ShownSecret } from './secret-dialog.tsx';

const t = channelsTexts.renewing;

interface RenewSecretDialogProps {
  connection: AdminConnection;
  onClose: () => void;
  onSecret: (shown: ShownSecret) => void;
}

/** Asks, then makes a new secret: the old one is good no longer. */
export function RenewSecretDialog({ connection, onClose, onSecret }: RenewSecretDialogProps) {
  const renew = useAction(async (id: string) => {
    const { token_secret: secret } = await client.renewTokenSecret(id);
    onSecret({ connection, secret });
  });
  return (
    <Modal
      open
      title={t.title}
      onClose={onClose}
      primary={{
        label: t.submit,
        onClick: () => renew.run(connection.id),
        busy: renew.busy,
        danger: true,
      }}
      secondary={{ label: t.keep, onClick: onClose }}
    >
      <Stack>
        {renew.error === null ? null : (
          <Banner tone="critical" title={renew.error.title}>
            <p>{renew.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{t.what}</Text>
      </Stack>
    </Modal>
  );
}
