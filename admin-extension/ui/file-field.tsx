import { DropZone } from '@shopify/polaris';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Button } from './button.tsx';
import { Stack } from './stack.tsx';
import { Text } from './text.tsx';

interface FileFieldProps {
  label: string;
  /** As an input takes them: ".csv". */
  accept: string;
  file: File | null;
  onChange: (file: File | null) => void;
  help?: string;
}

/** One file, dropped or chosen. */
export function FileField({ label, accept, file, onChange, help }: FileFieldProps) {
  if (file !== null)
    return (
      <Stack row spread>
        <Text breakWord strong>
          {file.name}
        </Text>
        <Button look="plain" onClick={() => onChange(null)}>
          {t.file.another}
        </Button>
      </Stack>
    );
  return (
    <DropZone
      label={label}
      accept={accept}
      type="file"
      allowMultiple={false}
      onDropAccepted={(files) => onChange(files[0] ?? null)}
    >
      <DropZone.FileUpload {...(help === undefined ? {} : { actionHint: help })} />
    </DropZone>
  );
}
