import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { sayCancelling } from './say-cancelling.ts';

interface CancelRedemptionProps {
  redemption: AdminRedemption;
  onClose: () => void;
  onCancelled: () => void;
}

/** Asks, then takes the redemption back. */
export function CancelRedemption({ redemption, onClose, onCancelled }: CancelRedemptionProps) {
  const format = useFormat();
  const cancel = useAction(async (id: string) => {
    await client.cancelRedemption(id);
    toast('Redemption cancelled');
    onClose();
    onCancelled();
  });
  return (
    <Modal
      open
      title="Cancel this redemption?"
      onClose={onClose}
      primary={{
        label: 'Cancel redemption',
        onClick: () => cancel.run(redemption.id),
        busy: cancel.busy,
        danger: true,
      }}
      secondary={{ label: 'Keep it', onClick: onClose }}
    >
      <Stack>
        {cancel.error === null ? null : (
          <Banner tone="critical" title={cancel.error.title}>
            <p>{cancel.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{sayCancelling(redemption, format)}</Text>
      </Stack>
    </Modal>
  );
}
