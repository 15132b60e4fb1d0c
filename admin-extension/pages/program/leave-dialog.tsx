import type { LeaveGuard } from '../../leave-guard.ts';
import { programTexts as t } from '../../texts/en/program.ts';
import { Modal } from '../../ui/modal.tsx';

export function LeaveDialog({ guard }: { guard: LeaveGuard }) {
  return (
    <Modal
      open={guard.asking}
      title={t.leave.title}
      onClose={guard.stay}
      primary={{ label: t.leave.leave, onClick: guard.leave, danger: true }}
      secondary={{ label: t.leave.stay, onClick: guard.stay }}
    >
      {t.leave.text}
    </Modal>
  );
}
