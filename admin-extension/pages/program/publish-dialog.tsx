import { Banner } from '../../ui/banner.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import type { useProgramEditor } from './use-program-editor.ts';

interface PublishDialogProps {
  open: boolean;
  version: number;
  editor: ReturnType<typeof useProgramEditor>;
  onClose: () => void;
}

export function PublishDialog({ open, version, editor, onClose }: PublishDialogProps) {
  const { error, busy, changes, effects, publish } = editor;
  return (
    <Modal
      open={open}
      title={`Publish version ${version}`}
      onClose={onClose}
      primary={{ label: 'Publish', onClick: publish, busy }}
      secondary={{ label: 'Not yet', onClick: onClose }}
    >
      <Stack>
        {error === null ? null : (
          <Banner tone="critical" title={error.title}>
            <p>{error.detail}</p>
          </Banner>
        )}
        <Text as="h3" variant="heading">
          What changes
        </Text>
        <Explanation sentences={changes} />
        {effects.length === 0 ? null : (
          <>
            <Text as="h3" variant="heading">
              What it does
            </Text>
            <Explanation sentences={effects} />
          </>
        )}
        <Text as="p" tone="subdued">
          New orders follow the new version at once. Orders that have earned already keep the
          version they earned under, also when they are refunded.
        </Text>
      </Stack>
    </Modal>
  );
}
