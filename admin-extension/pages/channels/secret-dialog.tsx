import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { channelsTexts } from '../../texts/en/channels.ts';
import { Banner } from '../../ui/banner.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { nameConnection } from './name-connection.ts';

const t = channelsTexts.secret;

export interface ShownSecret {
  connection: AdminConnection;
  secret: string;
}

/** Shows the token secret, this once. */
export function SecretDialog({ shown, onClose }: { shown: ShownSecret; onClose: () => void }) {
  const { connection, secret } = shown;
  return (
    <Modal open title={t.title} onClose={onClose} primary={{ label: t.done, onClick: onClose }}>
      <Stack>
        <Banner tone="warning" title={t.once}>
          <p>{t.onceHelp}</p>
        </Banner>
        <CodeBlock label={t.label}>{secret}</CodeBlock>
        <Text as="p">{t.use(nameConnection(connection))}</Text>
      </Stack>
    </Modal>
  );
}
