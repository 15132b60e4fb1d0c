import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { redemptionsTexts } from '../../texts/en/redemptions.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { sayCancelling } from './say-cancelling.ts';

const t = redemptionsTexts.cancelling;

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
    toast(t.done);
    onClose();
    onCancelled();
  });
  return (
    <Modal
      open
      title={t.title}
      onClose={onClose}
      primary={{
        label: t.submit,
        onClick: () => cancel.run(redemption.id),
        busy: cancel.busy,
        danger: true,
      }}
      secondary={{ label: t.keep, onClick: onClose }}
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
