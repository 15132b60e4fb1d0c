import type { AdminImport } from '../../../server/contract/admin-imports.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat } from '../../session.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const states: Readonly<Record<AdminImport['state'], { tone: Tone; words: string }>> = {
  uploading: { tone: 'info', words: 'Being sent' },
  running: { tone: 'info', words: 'Running' },
  done: { tone: 'success', words: 'Done' },
  failed: { tone: 'critical', words: 'Failed' },
  cancelled: { tone: 'neutral', words: 'Stopped' },
};

const phases: Readonly<Record<AdminImport['phase'], string>> = {
  ask: 'asking Shopify',
  wait: 'Shopify gathers them',
  load: 'reading',
  check: 'checking',
  settle: 'taking over',
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
            {kind === 'history' ? 'Customers and orders of the past' : (file ?? 'Members')}
          </Text>
          {dry ? <Badge>Dry run</Badge> : null}
          <Badge tone={states[state].tone}>{states[state].words}</Badge>
        </Stack>
        <Text as="p" variant="small" tone="subdued">
          {`Begun ${format.ago(run.created_at)} by ${run.created_by}`}
        </Text>
        {open ? (
          <Progress
            label={`${run.subject}: ${phases[run.phase]}, ${format.number(run.read)} read`}
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
              Download errors
            </Button>
          )}
          {open ? (
            <Button look="plain" onClick={() => stop.run(undefined)} busy={stop.busy}>
              Stop
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
    [
      [counts.customers, 'customers'],
      [counts.orders, 'orders'],
      [counts.members, 'members'],
      [counts.points, 'points'],
      [counts.skipped, 'skipped'],
      [counts.failed, 'with errors'],
    ] as const
  ).flatMap(([count, what]) => (count === 0 ? [] : [`${format.number(count)} ${what}`]));
  if (parts.length === 0) return dry ? 'Nothing would be taken over.' : 'Nothing taken over yet.';
  return dry ? `Would take over: ${parts.join(', ')}.` : `${parts.join(', ')}.`;
}
