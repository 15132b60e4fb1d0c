import type { AdminApiKey } from '../../../server/contract/admin-api-keys.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const t = developersTexts.revoking;

interface RevokeKeyDialogProps {
  apiKey: AdminApiKey;
  onClose: () => void;
  onRevoked: () => void;
}

/** Asks, with what tells whether somebody still needs the key, then ends it. */
export function RevokeKeyDialog({ apiKey, onClose, onRevoked }: RevokeKeyDialogProps) {
  const format = useFormat();
  const { id, name, last_used_at: lastUsed } = apiKey;
  const revoke = useAction(async (of: string) => {
    await client.revokeApiKey(of);
    toast(t.done(name));
    onClose();
    onRevoked();
  });
  return (
    <Modal
      open
      title={t.title(name)}
      onClose={onClose}
      primary={{
        label: t.submit,
        onClick: () => revoke.run(id),
        busy: revoke.busy,
        danger: true,
      }}
      secondary={{ label: t.keep, onClick: onClose }}
    >
      <Stack>
        {revoke.error === null ? null : (
          <Banner tone="critical" title={revoke.error.title}>
            <p>{revoke.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{lastUsed === null ? t.neverUsed : t.lastUsed(format.ago(lastUsed))}</Text>
        <Text as="p">{t.what}</Text>
      </Stack>
    </Modal>
  );
}
