import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ProgramVersionList } from '../../../server/contract/program-versions.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
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

const back = { label: 'Program', href: links.program };

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
    <Page
      title="Versions"
      subtitle="Every order keeps the version that it earned under"
      back={back}
    >
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
        label="Pages of versions"
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
              {`Version ${version}`}
            </Text>
            {isLive ? <Badge tone="success">Live</Badge> : null}
          </Stack>
          <Stack row>
            <Button look="plain" label={`View version ${version} as JSON`} onClick={onRead}>
              View as JSON
            </Button>
            {isLive ? null : (
              <Button look="plain" label={`Restore version ${version}`} onClick={onRestore}>
                Restore as draft
              </Button>
            )}
          </Stack>
        </Stack>
        <Text as="p" tone="subdued">
          {`Published ${format.instant(row.published_at)} by ${row.published_by}`}
        </Text>
        {changes.length === 0 ? (
          <Text as="p" tone="subdued">
            {version === 1 ? 'The first program.' : 'Means the same as the version before.'}
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
    toast(`Version ${version} is the draft now`);
    go(links.program);
  });
  return (
    <Modal
      open
      title={`Restore version ${version} as draft?`}
      onClose={onClose}
      primary={{
        label: 'Restore as draft',
        onClick: () => restore.run(undefined),
        busy: restore.busy,
      }}
      secondary={{ label: 'Keep things as they are', onClick: onClose }}
    >
      <Stack>
        {restore.error === null ? null : (
          <Banner tone="critical" title={restore.error.title}>
            <p>{restore.error.detail}</p>
          </Banner>
        )}
        <Text as="p">
          It takes the place of the draft that may be there now. Shoppers see nothing of it until
          you publish it, as a new version.
        </Text>
      </Stack>
    </Modal>
  );
}
