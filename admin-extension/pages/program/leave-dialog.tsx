import type { LeaveGuard } from '../../leave-guard.ts';
import { Modal } from '../../ui/modal.tsx';

export function LeaveDialog({ guard }: { guard: LeaveGuard }) {
  return (
    <Modal
      open={guard.asking}
      title="Leave without saving?"
      onClose={guard.stay}
      primary={{ label: 'Leave page', onClick: guard.leave, danger: true }}
      secondary={{ label: 'Stay', onClick: guard.stay }}
    >
      Your changes to the program are not saved yet. Leaving this page loses them.
    </Modal>
  );
}
