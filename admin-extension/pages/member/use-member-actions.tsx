import { type ReactNode, useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { memberActionsTexts as t } from '../../texts/en/member-actions.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useAction } from '../../use-action.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** What can be done to one whole member: for the page's menu, and the dialogs that it opens. */
export function useMemberActions(member: AdminMember, onChanged: () => void) {
  const [open, setOpen] = useState<'merge' | 'erase' | null>(null);
  const save = useAction(async () => {
    saveFile(await client.exportMember(member.id));
    toast(t.export.done);
  });
  const close = () => setOpen(null);
  const isActive = member.status === 'active';
  const done = () => {
    close();
    onChanged();
  };
  const dialogs: ReactNode = (
    <>
      {save.error === null ? null : (
        <ErrorState error={save.error} retry={() => save.run(undefined)} busy={save.busy} />
      )}
      {open === 'merge' ? <MergeDialog member={member} onMerged={done} onClose={close} /> : null}
      {open === 'erase' ? <EraseDialog member={member} onErased={done} onClose={close} /> : null}
    </>
  );
  return {
    items: [
      { label: t.merge.action, onClick: () => setOpen('merge'), disabled: !isActive },
      { label: t.export.action, onClick: () => save.run(undefined), busy: save.busy },
      {
        label: t.erase.action,
        onClick: () => setOpen('erase'),
        disabled: member.status === 'merged',
      },
    ],
    dialogs,
  };
}
