import { useMemo } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useSession } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import type { Data } from '../../use-data.ts';
import { LastBacktest } from './last-backtest.tsx';
import { foreseeChanges } from './foresee-changes.ts';
import { todayIn } from './local-time.ts';

interface PublishDialogProps {
  program: AdminProgram;
  /** How the draft that was just saved arrives. */
  loading: Pick<Data<AdminProgram>, 'busy' | 'error' | 'refresh'>;
  onPublished: () => void;
  onClose: () => void;
}

/** The last look at the saved draft before it is live. */
export function PublishDialog({ program, loading, onPublished, onClose }: PublishDialogProps) {
  const session = useSession();
  const { live, draft } = program;
  const version = live.version + 1;
  const publish = useAction(async () => {
    await client.publish();
    toast(`Version ${version} is live`);
    onClose();
    onPublished();
    session.refresh();
  });
  const effects = useMemo(
    () =>
      draft === null
        ? []
        : foreseeChanges(live.document, draft.document, todayIn(session.shop.time_zone)),
    [live, draft, session.shop.time_zone],
  );
  return (
    <Modal
      open
      title={`Publish version ${version}`}
      onClose={onClose}
      primary={{
        label: 'Publish',
        onClick: () => publish.run(undefined),
        busy: publish.busy,
        disabled: loading.busy || loading.error !== null || !changes(draft),
      }}
      secondary={{ label: 'Not yet', onClick: onClose }}
    >
      {loading.error !== null ? (
        <ErrorState error={loading.error} retry={loading.refresh} busy={loading.busy} />
      ) : loading.busy || draft === null ? (
        <Skeleton kind="text" rows={4} />
      ) : (
        <Stack>
          {publish.error === null ? null : (
            <Banner tone="critical" title={publish.error.title}>
              <p>{publish.error.detail}</p>
            </Banner>
          )}
          <Part
            title="What changes"
            sentences={
              changes(draft) ? draft.changes : ['Nothing: it means the same as the live version.']
            }
          />
          <Part title="What it does" sentences={effects} />
          <LastBacktest savedAt={draft.saved_at} />
          <Text as="p" tone="subdued">
            New orders follow the new version at once. Orders that have earned already keep the
            version they earned under, also when they are refunded.
          </Text>
        </Stack>
      )}
    </Modal>
  );
}

/** Whether publishing would change anything. */
function changes(draft: AdminProgram['draft']): boolean {
  return draft !== null && draft.changes.length > 0;
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Stack gap="close">
      <Text as="h3" variant="heading">
        {title}
      </Text>
      <Explanation sentences={sentences} />
    </Stack>
  );
}
