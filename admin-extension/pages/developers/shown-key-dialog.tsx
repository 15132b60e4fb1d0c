import { developersTexts } from '../../texts/en/developers.ts';
import { Banner } from '../../ui/banner.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { sayFirstRequest } from './first-request.ts';

const t = developersTexts.shown;

/** Shows the key, this once. */
export function ShownKeyDialog({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  return (
    <Modal open title={t.title} onClose={onClose} primary={{ label: t.done, onClick: onClose }}>
      <Stack>
        <Banner tone="warning" title={t.onceTitle}>
          <p>{t.once}</p>
        </Banner>
        <CodeBlock label={t.key}>{apiKey}</CodeBlock>
        <Text as="p">{t.how}</Text>
        <CodeBlock label={t.sample}>{sayFirstRequest(window.location.origin)}</CodeBlock>
      </Stack>
    </Modal>
  );
}
