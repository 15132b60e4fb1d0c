import { useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { programTexts as t } from '../../texts/en/program.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { ProgramEditor } from './program-editor.tsx';
import { PublishDialog } from './publish-dialog.tsx';

export function ProgramPage() {
  const program = useData('program', client.program);
  const [reviewing, setReviewing] = useState(false);
  if (program.data === null) {
    return (
      <Page title={t.title}>
        {program.error === null ? (
          <Card>
            <Skeleton kind="text" rows={12} />
          </Card>
        ) : (
          <ErrorState error={program.error} retry={program.refresh} busy={program.busy} />
        )}
      </Page>
    );
  }
  return (
    <>
      <ProgramEditor
        // A new version or draft starts the form anew; a failed refresh leaves it alone.
        key={editionOf(program.data)}
        program={program.data}
        onChanged={program.refresh}
        onReview={() => setReviewing(true)}
      />
      {reviewing ? (
        <PublishDialog
          program={program.data}
          loading={program}
          onPublished={program.refresh}
          onClose={() => setReviewing(false)}
        />
      ) : null}
    </>
  );
}

function editionOf({ live, draft }: AdminProgram): string {
  return `${live.version} ${draft?.saved_at ?? ''}`;
}
