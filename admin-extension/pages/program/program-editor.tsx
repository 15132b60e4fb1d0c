import { useState } from 'react';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useLeaveGuard } from '../../leave-guard.ts';
import { useFormat, useSession } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Page } from '../../ui/page.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProgramFields } from './program-fields.tsx';
import { ProgramJson } from './program-json.tsx';
import { ProgramNotices } from './program-notices.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useProgramEditor } from './use-program-editor.ts';

interface ProgramEditorProps {
  program: AdminProgram;
  onChanged: () => void;
}

/** One form over the whole program document: edit, save as a draft, publish. */
export function ProgramEditor({ program, onChanged }: ProgramEditorProps) {
  const format = useFormat();
  const session = useSession();
  const { live, draft } = program;
  const [dialog, setDialog] = useState<'publish' | 'json' | null>(null);
  const onSaved = (published: boolean) => {
    toast(published ? `Version ${live.version + 1} is live` : 'Draft saved');
    setDialog(null);
    onChanged();
    if (published) session.refresh();
  };
  const editor = useProgramEditor(program, { timeZone: session.shop.time_zone, onSaved });
  const guard = useLeaveGuard(editor.unsaved);
  const { changes, wrongFields } = editor;
  const close = () => setDialog(null);

  return (
    <Page
      title="Program"
      badge={<Badge {...(changes.length > 0 ? draftBadge : liveBadge)} />}
      subtitle={`Version ${live.version}, published ${format.ago(live.published_at)} by ${live.published_by}`}
      primary={{
        label: 'Review and publish',
        onClick: () => setDialog('publish'),
        disabled: wrongFields > 0 || changes.length === 0,
      }}
      secondary={[{ label: 'View as JSON', onClick: () => setDialog('json') }]}
    >
      <ProgramNotices
        error={dialog === 'publish' ? null : editor.error}
        onDismissError={editor.clearError}
        draftSavedAt={editor.unsaved ? null : (draft?.saved_at ?? null)}
        onStartAgain={() => editor.load(live.document)}
      />
      <ProgramFields editor={editor} currency={session.shop.currency} />
      {editor.unsaved ? (
        <SaveBar
          busy={editor.busy}
          blocked={wrongFields === 0 ? null : sayWrong(wrongFields)}
          onSave={editor.saveDraft}
          onDiscard={editor.discard}
        />
      ) : null}
      <PublishDialog
        open={dialog === 'publish'}
        version={live.version + 1}
        editor={editor}
        onClose={close}
      />
      <ProgramJson
        open={dialog === 'json'}
        document={editor.document ?? editor.saved}
        onImport={editor.load}
        onClose={close}
      />
      <LeaveDialog guard={guard} />
    </Page>
  );
}

const draftBadge = { tone: 'attention', children: 'Draft' } as const;
const liveBadge = { tone: 'success', children: 'Live' } as const;

function sayWrong(fields: number): string {
  return fields === 1 ? '1 field needs attention' : `${fields} fields need attention`;
}
