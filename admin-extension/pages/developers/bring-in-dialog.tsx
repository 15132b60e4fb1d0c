import { useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bullets } from '../../ui/bullets.tsx';
import { Button } from '../../ui/button.tsx';
import { Code } from '../../ui/code.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAction } from '../../use-action.ts';
import { saveDocument } from './save-document.ts';

const t = developersTexts.bringIn;

interface BringInDialogProps {
  /** What would be lost. */
  draft: AdminProgram['draft'];
  onClose: () => void;
  onSaved: () => void;
}

/** Takes a program from a file or from the clipboard as the draft, whole or not at all. */
export function BringInDialog({ draft, onClose, onSaved }: BringInDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<string>();
  const save = useAction(async (document: unknown) => {
    await client.bringInDraft(document);
    toast(t.done);
    onSaved();
  });
  const type = (typed: string) => {
    setText(typed);
    setUnread(undefined);
    save.clear();
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    void chosen?.text().then(type);
  };
  const submit = () => {
    const { document, problem } = readText(text);
    setUnread(problem);
    if (problem === undefined) save.run(document);
  };
  return (
    <Modal
      open
      large
      title={t.title}
      onClose={onClose}
      primary={{ label: t.submit, onClick: submit, busy: save.busy }}
      secondary={{ label: t.cancel, onClick: onClose }}
    >
      <Stack>
        <Refusal error={save.error} />
        <Text as="p">{t.what}</Text>
        {draft === null ? null : <LostDraft draft={draft} />}
        <FileField
          label={t.file}
          accept=".json,application/json"
          file={file}
          onChange={choose}
          help={t.fileHelp}
        />
        <TextField
          label={t.text}
          code
          lines={10}
          value={text}
          onChange={type}
          error={unread}
          disabled={save.busy}
        />
      </Stack>
    </Modal>
  );
}

function readText(text: string): { document?: unknown; problem?: string } {
  if (text.trim() === '') return { problem: t.noText };
  try {
    return { document: JSON.parse(text) };
  } catch {
    return { problem: t.noJson };
  }
}

function LostDraft({ draft }: { draft: NonNullable<AdminProgram['draft']> }) {
  const format = useFormat();
  return (
    <Banner tone="warning" title={t.replaces}>
      <Stack gap="close">
        <p>{t.replacesWhat(draft.saved_by, format.ago(draft.saved_at))}</p>
        <Stack row>
          <Button onClick={() => saveDocument(draft.document, 'draft')}>{t.downloadDraft}</Button>
        </Stack>
      </Stack>
    </Banner>
  );
}

type Failure = ReturnType<typeof useAction>['error'];

/** Every place of the document that the server refuses, by its path. */
function Refusal({ error }: { error: Failure }) {
  if (error === null) return null;
  const places = Object.entries(error.fields);
  return (
    <Banner tone="critical" title={error.title}>
      <Stack gap="close">
        <p>{error.detail}</p>
        <Bullets
          items={places.map(([path, message]) => ({
            id: path,
            words: (
              <Text breakWord>
                <Code>{path === '' ? t.whole : path}</Code> {message}
              </Text>
            ),
          }))}
        />
      </Stack>
    </Banner>
  );
}
