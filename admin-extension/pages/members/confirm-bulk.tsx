import type { BulkAction } from '../../../server/contract/admin-members.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

interface ConfirmBulkProps {
  title: string;
  /** What was written down and did nothing yet. */
  draft: BulkAction;
  onBack: () => void;
  onStarted: () => void;
}

/** Says how many members and points it is, before anything moves. */
export function ConfirmBulk({ title, draft, onBack, onStarted }: ConfirmBulkProps) {
  const format = useFormat();
  const start = useAction(async () => {
    await client.moveBulkAction(draft.id, { move: 'start' });
    onStarted();
  });
  const members = t.count.members(draft.members, format.number(draft.members));
  const all = format.points(Math.abs(draft.moved_points));
  const words =
    draft.kind === 'undo' || draft.points === null
      ? t.actions.undoText(members, all)
      : draft.points > 0
        ? t.bulk.gives(members, format.points(draft.points), all)
        : t.bulk.takes(members, format.points(-draft.points), all);
  return (
    <Modal
      open
      title={title}
      onClose={onBack}
      primary={{
        label: draft.kind === 'undo' ? t.actions.undoStart : t.bulk.start(members),
        onClick: () => start.run(undefined),
        busy: start.busy,
      }}
      secondary={{ label: t.bulk.back, onClick: onBack }}
    >
      <Stack>
        {start.error === null ? null : (
          <Banner tone="critical" title={start.error.title}>
            <p>{start.error.detail}</p>
          </Banner>
        )}
        <Text as="p" strong>
          {words}
        </Text>
        {draft.kind === 'undo' ? null : (
          <Text as="p" tone="subdued">
            {t.bulk.frozen}
          </Text>
        )}
      </Stack>
    </Modal>
  );
}
