import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { versionsTexts as t } from '../../texts/en/versions.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useData } from '../../use-data.ts';

/** One version's document, to read and to keep. */
export function VersionJson({ version, onClose }: { version: number; onClose: () => void }) {
  const read = useData(`version ${version}`, (signal) => client.version(version, signal));
  const text = read.data === null ? '' : JSON.stringify(read.data.document, null, 2);
  const download = () =>
    saveFile({
      blob: new Blob([`${text}\n`], { type: 'application/json' }),
      name: `regulars-program-v${version}.json`,
    });
  return (
    <Modal
      open
      large
      title={t.json.title(String(version))}
      onClose={onClose}
      primary={{ label: t.json.download, onClick: download, disabled: text === '' }}
      secondary={{ label: t.json.close, onClick: onClose }}
    >
      {read.error === null ? null : (
        <ErrorState error={read.error} retry={read.refresh} busy={read.busy} />
      )}
      {read.loading ? <Skeleton kind="text" rows={8} /> : null}
      {text === '' ? null : (
        <TextField
          label={t.version(String(version))}
          hideLabel
          code
          lines={14}
          value={text}
          onChange={() => undefined}
          readOnly
        />
      )}
    </Modal>
  );
}
