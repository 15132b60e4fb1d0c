import { useState } from 'react';
import { client, type MemberImport } from '../../client.ts';
import { importsTexts } from '../../texts/en/imports.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const t = importsTexts.members;

interface MembersImportProps {
  running: boolean;
  onStarted: () => void;
}

/** Takes over members, balances and tiers from a file: tried first, then for good. */
export function MembersImport({ running, onStarted }: MembersImportProps) {
  const [file, setFile] = useState<File | null>(null);
  const [skipRows, setSkipRows] = useState(false);
  const send = useAction(async (how: MemberImport) => {
    if (file === null) return;
    await client.importMembers(file, how);
    onStarted();
  });
  const blocked = file === null || running || send.busy;
  return (
    <Card title={t.title} hint={t.hint}>
      <Stack>
        {send.error === null ? null : (
          <Banner tone="critical" title={send.error.title} onDismiss={send.clear}>
            <p>{send.error.detail}</p>
          </Banner>
        )}
        <FileField label={t.file} accept=".csv" file={file} onChange={setFile} help={t.fileHelp} />
        <Checkbox label={t.skip} checked={skipRows} onChange={setSkipRows} help={t.skipHelp} />
        <Stack row gap="close">
          <Button
            onClick={() => send.run({ dryRun: true, skipRows })}
            disabled={blocked}
            busy={send.busy && send.sent?.dryRun === true}
          >
            {t.dryRun}
          </Button>
          <Button
            look="primary"
            onClick={() => send.run({ dryRun: false, skipRows })}
            disabled={blocked}
            busy={send.busy && send.sent?.dryRun === false}
          >
            {t.start}
          </Button>
        </Stack>
        <Text as="p" tone="subdued">
          {t.dryRunHelp}
        </Text>
      </Stack>
    </Card>
  );
}
