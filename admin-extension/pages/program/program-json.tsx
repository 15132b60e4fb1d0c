import { useState } from 'react';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programTexts as t } from '../../texts/en/program.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { checkProgram } from './check-program.ts';

interface ProgramJsonProps {
  open: boolean;
  document: ProgramDocument;
  onImport: (document: ProgramDocument) => void;
  onClose: () => void;
}

/** The whole program as one document: to read, to keep in git, and to bring in from elsewhere. */
export function ProgramJson({ open, document, onImport, onClose }: ProgramJsonProps) {
  const text = JSON.stringify(document, null, 2);
  const [edited, setEdited] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const close = () => {
    setEdited(null);
    setError(undefined);
    onClose();
  };
  const bringIn = () => {
    const { document: read, problem } = readDocument(edited ?? text);
    setError(problem);
    if (read === undefined) return;
    onImport(read);
    close();
  };
  return (
    <Modal
      open={open}
      large
      title={t.json.title}
      onClose={close}
      primary={{ label: t.json.use, onClick: bringIn, disabled: edited === null }}
      secondary={{ label: t.json.close, onClick: close }}
    >
      <Stack>
        <Text as="p" tone="subdued">
          {t.json.about}
        </Text>
        <TextField
          label={t.json.document}
          hideLabel
          code
          lines={12}
          value={edited ?? text}
          onChange={setEdited}
          error={error}
        />
        <Stack row>
          <Button onClick={() => download(edited ?? text)}>{t.json.download}</Button>
        </Stack>
      </Stack>
    </Modal>
  );
}

function readDocument(text: string): { document?: ProgramDocument; problem?: string } {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { problem: t.json.broken };
  }
  const { document, errors } = checkProgram(input);
  if (document !== null) return { document };
  return {
    problem: Object.entries(errors)
      .map(([path, message]) => (path === '' ? message : `${path}: ${message}`))
      .join('; '),
  };
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = 'regulars-program.json';
  link.click();
  URL.revokeObjectURL(address);
}
