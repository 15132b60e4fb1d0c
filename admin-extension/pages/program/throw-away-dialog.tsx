import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

interface ThrowAwayDialogProps {
  onDone: () => void;
  onClose: () => void;
}

/** Starts again from what is live. */
export function ThrowAwayDialog({ onDone, onClose }: ThrowAwayDialogProps) {
  const discard = useAction(async () => {
    await client.discardDraft();
    toast('The draft is gone');
    onDone();
  });
  return (
    <Modal
      open
      title="Throw the draft away?"
      onClose={onClose}
      primary={{
        label: 'Throw it away',
        onClick: () => discard.run(undefined),
        busy: discard.busy,
        danger: true,
      }}
      secondary={{ label: 'Keep it', onClick: onClose }}
    >
      <Stack>
        {discard.error === null ? null : (
          <Banner tone="critical" title={discard.error.title}>
            <p>{discard.error.detail}</p>
          </Banner>
        )}
        <Text as="p">Everything that was changed since the live version is lost.</Text>
      </Stack>
    </Modal>
  );
}
