import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ProgramVersionList } from '../../../server/contract/program-versions.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { versionsTexts as t } from '../../texts/en/versions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { VersionJson } from './version-json.tsx';

type Version = ProgramVersionList['items'][number];

const back = { label: t.back, href: links.program };

/** Everything that was ever live, who made it so, and the way back. */
export function VersionsPage() {
  const pages = useCursorPages();
  const { cursor } = pages;
  const versions = useData(
    `versions ${cursor ?? ''}`,
    (signal) => client.versions(cursor, signal),
    { keepPrevious: true },
  );
  const [reading, setReading] = useState<number | null>(null);
  const [restoring, setRestoring] = useState<number | null>(null);
  const next = versions.data?.next_cursor ?? null;
  return (
    <Page title={t.title} subtitle={t.subtitle} back={back}>
      {versions.error === null ? null : (
        <ErrorState error={versions.error} retry={versions.refresh} busy={versions.busy} />
      )}
      {versions.loading ? (
        <Card>
          <Skeleton kind="text" />
        </Card>
      ) : null}
      {versions.data?.items.map((version) => (
        <VersionCard
          key={version.version}
          version={version}
          onRead={() => setReading(version.version)}
          onRestore={() => setRestoring(version.version)}
        />
      ))}
      <Pagination
        label={t.pages}
        newer={pages.depth > 0 ? pages.newer : null}
        older={next === null ? null : () => pages.older(next)}
      />
      {reading === null ? null : <VersionJson version={reading} onClose={() => setReading(null)} />}
      {restoring === null ? null : (
        <RestoreDialog version={restoring} onClose={() => setRestoring(null)} />
      )}
    </Page>
  );
}

interface VersionCardProps {
  version: Version;
  onRead: () => void;
  onRestore: () => void;
}

function VersionCard({ version: row, onRead, onRestore }: VersionCardProps) {
  const format = useFormat();
  const { version, is_live: isLive, changes } = row;
  return (
    <Card>
      <Stack gap="close">
        <Stack row spread>
          <Stack row gap="close">
            <Text as="h2" variant="heading">
              {t.version(String(version))}
            </Text>
            {isLive ? <Badge tone="success">{t.live}</Badge> : null}
          </Stack>
          <Stack row>
            <Button look="plain" label={t.viewOf(String(version))} onClick={onRead}>
              {t.view}
            </Button>
            {isLive ? null : (
              <Button look="plain" label={t.restoreOf(String(version))} onClick={onRestore}>
                {t.restore}
              </Button>
            )}
          </Stack>
        </Stack>
        <Text as="p" tone="subdued">
          {t.published(format.instant(row.published_at), row.published_by)}
        </Text>
        {changes.length === 0 ? (
          <Text as="p" tone="subdued">
            {version === 1 ? t.first : t.same}
          </Text>
        ) : (
          <Explanation sentences={changes} />
        )}
      </Stack>
    </Card>
  );
}

function RestoreDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const [, go] = useLocation();
  const restore = useAction(async () => {
    await client.restoreVersion(version);
    toast(t.restoring.done(String(version)));
    go(links.program);
  });
  return (
    <Modal
      open
      title={t.restoring.title(String(version))}
      onClose={onClose}
      primary={{
        label: t.restore,
        onClick: () => restore.run(undefined),
        busy: restore.busy,
      }}
      secondary={{ label: t.restoring.keep, onClick: onClose }}
    >
      <Stack>
        {restore.error === null ? null : (
          <Banner tone="critical" title={restore.error.title}>
            <p>{restore.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{t.restoring.what}</Text>
      </Stack>
    </Modal>
  );
}
