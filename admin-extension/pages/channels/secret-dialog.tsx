import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { Banner } from '../../ui/banner.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { nameConnection } from './name-connection.ts';

export interface ShownSecret {
  connection: AdminConnection;
  secret: string;
}

/** Shows the token secret, this once. */
export function SecretDialog({ shown, onClose }: { shown: ShownSecret; onClose: () => void }) {
  const { connection, secret } = shown;
  return (
    <Modal
      open
      title="Your token secret"
      onClose={onClose}
      primary={{ label: 'I have kept it', onClick: onClose }}
    >
      <Stack>
        <Banner tone="warning" title="It is shown only now">
          <p>Keep it where your server reads its secrets, and never in a page.</p>
        </Banner>
        <CodeBlock label="Token secret">{secret}</CodeBlock>
        <Text as="p">
          {`Your server signs with it who a customer of ${nameConnection(connection)} is. How, stands on this page under “Let members in”.`}
        </Text>
      </Stack>
    </Modal>
  );
}
