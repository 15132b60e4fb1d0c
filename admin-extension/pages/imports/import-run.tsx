import type { AdminImport } from '../../../server/contract/admin-imports.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat } from '../../session.tsx';
import { importsTexts } from '../../texts/en/imports.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const t = importsTexts.run;

const tones: Readonly<Record<AdminImport['state'], Tone>> = {
  uploading: 'info',
  running: 'info',
  done: 'success',
  failed: 'critical',
  cancelled: 'neutral',
};

/** One import: how far it is, what came of it, and what could not be taken. */
export function ImportRun({ run, onChanged }: { run: AdminImport; onChanged: () => void }) {
  const format = useFormat();
  const { kind, state, dry_run: dry, file, counts, notice } = run;
  const open = state === 'uploading' || state === 'running';
  const errors = useAction(async () => saveFile(await client.importErrors(run.id)));
  const stop = useAction(async () => {
    await client.cancelImport(run.id);
    onChanged();
  });
  const failure = errors.error ?? stop.error;
  return (
    <div className="r-items__words">
      <Stack gap="close">
        <Stack row gap="close">
          <Text as="p" strong breakWord>
            {kind === 'history' ? t.history : (file ?? t.members)}
          </Text>
          {dry ? <Badge>{t.dryRun}</Badge> : null}
          <Badge tone={tones[state]}>{t.states[state]}</Badge>
        </Stack>
        <Text as="p" variant="small" tone="subdued">
          {t.begun(format.ago(run.created_at), run.created_by)}
        </Text>
        {open ? (
          <Progress
            label={t.progress(run.subject, t.phases[run.phase], format.number(run.read))}
            value={null}
          />
        ) : null}
        <Text as="p">{sayCounts(counts, { dry, format })}</Text>
        {notice === null ? null : (
          <Text as="p" tone={state === 'failed' ? 'critical' : 'subdued'}>
            {notice}
          </Text>
        )}
        {failure === null ? null : (
          <Text as="p" tone="critical">
            {failure.detail}
          </Text>
        )}
        <Stack row>
          {counts.failed === 0 ? null : (
            <Button look="plain" onClick={() => errors.run(undefined)} busy={errors.busy}>
              {t.errors}
            </Button>
          )}
          {open ? (
            <Button look="plain" onClick={() => stop.run(undefined)} busy={stop.busy}>
              {t.stop}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </div>
  );
}

function sayCounts(
  counts: AdminImport['counts'],
  { dry, format }: { dry: boolean; format: Format },
): string {
  const parts = (
    ['customers', 'orders', 'members', 'points', 'skipped', 'failed'] as const
  ).flatMap((what) =>
    counts[what] === 0 ? [] : [`${format.number(counts[what])} ${t.counts[what]}`],
  );
  if (parts.length === 0) return dry ? t.wouldBeNothing : t.nothing;
  return dry ? t.would(parts.join(', ')) : t.did(parts.join(', '));
}
