import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { programTexts as t } from '../../texts/en/program.ts';
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
    toast(t.throwAway.done);
    onDone();
  });
  return (
    <Modal
      open
      title={t.throwAway.title}
      onClose={onClose}
      primary={{
        label: t.throwAway.yes,
        onClick: () => discard.run(undefined),
        busy: discard.busy,
        danger: true,
      }}
      secondary={{ label: t.throwAway.no, onClick: onClose }}
    >
      <Stack>
        {discard.error === null ? null : (
          <Banner tone="critical" title={discard.error.title}>
            <p>{discard.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{t.throwAway.text}</Text>
      </Stack>
    </Modal>
  );
}
