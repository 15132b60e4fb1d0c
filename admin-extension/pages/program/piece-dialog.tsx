import type { ReactNode } from 'react';
import { programTexts as t } from '../../texts/en/program.ts';
import { Banner } from '../../ui/banner.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';

interface PieceDialogProps {
  title: string;
  /** What it means so far, read out as it changes. */
  inWords: string;
  /** What else there is to say about it. */
  moreWords?: readonly string[];
  /** What is wrong with it as a whole. */
  error: string | undefined;
  large?: boolean;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One part of the program, with what it means in words on top. */
export function PieceDialog({
  title,
  inWords,
  moreWords = [],
  error,
  large = false,
  onDone,
  onClose,
  children,
}: PieceDialogProps) {
  return (
    <Modal
      open
      large={large}
      title={title}
      onClose={onClose}
      primary={{ label: t.piece.done, onClick: onDone }}
      secondary={{ label: t.piece.cancel, onClick: onClose }}
    >
      <Form onSubmit={onDone}>
        <Stack>
          {error === undefined ? null : (
            <Banner tone="critical" title={t.piece.wrong}>
              <p>{error}</p>
            </Banner>
          )}
          <output className="r-said">
            <Text as="span" strong>
              {inWords}
            </Text>
            {moreWords.map((words) => (
              <Text key={words} as="p" tone="subdued">
                {words}
              </Text>
            ))}
          </output>
          {children}
        </Stack>
      </Form>
    </Modal>
  );
}
