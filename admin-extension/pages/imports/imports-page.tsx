import { useState } from 'react';
import type { AdminImport } from '../../../server/contract/admin-imports.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { importsTexts as t } from '../../texts/en/imports.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { HistoryImport } from './history-import.tsx';
import { ImportRun } from './import-run.tsx';
import { MembersImport } from './members-import.tsx';

const back = { label: t.back, href: links.members };
/** While something is being imported. */
const pollMs = 1500;

/** The shop's past, and members from elsewhere. */
export function ImportsPage() {
  const [watching, setWatching] = useState(true);
  const imports = useData('imports', client.imports, { pollMs: watching ? pollMs : undefined });
  const items = imports.data?.items ?? [];
  const isOpen = imports.data === null || items.some(isUnderWay);
  if (isOpen !== watching) setWatching(isOpen);
  const runs = (kind: AdminImport['kind']) =>
    items.some((each) => each.kind === kind && isUnderWay(each));
  return (
    <Page title={t.title} back={back}>
      {imports.error === null ? null : (
        <ErrorState error={imports.error} retry={imports.refresh} busy={imports.busy} />
      )}
      <Columns layout="halves">
        <HistoryImport running={runs('history')} onStarted={imports.refresh} />
        <MembersImport running={runs('members')} onStarted={imports.refresh} />
      </Columns>
      <Card title={t.list} flush>
        {imports.loading ? <Skeleton kind="table" rows={3} /> : null}
        {imports.data !== null && items.length === 0 ? (
          <EmptyState icon="order" title={t.none}>
            {t.noneHelp}
          </EmptyState>
        ) : null}
        {items.length === 0 ? null : (
          <ol className="r-items" aria-label={t.listLabel}>
            {items.map((each) => (
              <li key={each.id}>
                <ImportRun run={each} onChanged={imports.refresh} />
              </li>
            ))}
          </ol>
        )}
      </Card>
    </Page>
  );
}

function isUnderWay({ state }: AdminImport): boolean {
  return state === 'uploading' || state === 'running';
}
