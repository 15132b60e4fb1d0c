import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { BringInDialog } from './bring-in-dialog.tsx';
import { saveDocument } from './save-document.ts';

const t = developersTexts.document;

/** The program as a file: out, and in as a draft. */
export function ProgramDocumentCard() {
  const format = useFormat();
  const [, go] = useLocation();
  const program = useData('program', client.program);
  const [bringing, setBringing] = useState(false);
  const { data } = program;
  return (
    <Card title={t.title} hint={t.hint}>
      {program.error === null ? null : (
        <ErrorState error={program.error} retry={program.refresh} busy={program.busy} />
      )}
      {program.loading ? <Skeleton kind="text" rows={3} /> : null}
      {data === null ? null : (
        <Stack>
          <Text as="p">
            {t.live(
              String(data.live.version),
              format.instant(data.live.published_at),
              data.live.published_by,
            )}
          </Text>
          <Stack row>
            <Button onClick={() => saveDocument(data.live.document, `v${data.live.version}`)}>
              {t.download}
            </Button>
            <Button onClick={() => setBringing(true)}>{t.bringIn}</Button>
          </Stack>
          <Fold title={t.show}>
            <CodeBlock label={t.block(String(data.live.version))}>
              {JSON.stringify(data.live.document, null, 2)}
            </CodeBlock>
          </Fold>
          {bringing ? (
            <BringInDialog
              draft={data.draft}
              onClose={() => setBringing(false)}
              onSaved={() => go(links.program)}
            />
          ) : null}
        </Stack>
      )}
    </Card>
  );
}
