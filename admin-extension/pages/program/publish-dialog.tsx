import { useMemo } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useSession } from '../../session.tsx';
import { programTexts as t } from '../../texts/en/program.ts';
import { Banner } from '../../ui/banner.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import type { Data } from '../../use-data.ts';
import { diffProgram } from './diff-program.ts';
import { LastBacktest } from './last-backtest.tsx';
import { foreseeChanges } from './foresee-changes.ts';
import { todayIn } from './local-time.ts';
import { ProgramChanges } from './program-changes.tsx';

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
    toast(t.publish.done(version));
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
      title={t.publish.title(version)}
      onClose={onClose}
      primary={{
        label: t.publish.publish,
        onClick: () => publish.run(undefined),
        busy: publish.busy,
        disabled: loading.busy || loading.error !== null || !changes(draft),
      }}
      secondary={{ label: t.publish.notYet, onClick: onClose }}
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
          <WhatChanges live={live.document} draft={draft} />
          <Part title={t.publish.effects} sentences={effects} />
          <LastBacktest savedAt={draft.saved_at} />
          <Text as="p" tone="subdued">
            {t.publish.orders}
          </Text>
        </Stack>
      )}
    </Modal>
  );
}

/** By section; in the server's own words where ours find nothing. */
function WhatChanges({
  live,
  draft,
}: {
  live: ProgramDocument;
  draft: NonNullable<AdminProgram['draft']>;
}) {
  const sections = useMemo(() => diffProgram(live, draft.document), [live, draft]);
  if (!changes(draft)) return <Part title={t.publish.changes} sentences={[t.publish.nothing]} />;
  if (sections.length === 0) return <Part title={t.publish.changes} sentences={draft.changes} />;
  return (
    <Stack gap="close">
      <Text as="h3" variant="heading">
        {t.publish.changes}
      </Text>
      <ProgramChanges sections={sections} />
    </Stack>
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
