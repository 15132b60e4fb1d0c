import type { AdminMember } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAdjustment } from './use-adjustment.ts';

interface AdjustPointsProps {
  member: AdminMember;
  onPosted: () => void;
  onClose: () => void;
}

export function AdjustPoints({ member, onPosted, onClose }: AdjustPointsProps) {
  const format = useFormat();
  const form = useAdjustment(member.id, (points) => {
    toast(`${format.signed(points)} posted`);
    onClose();
    onPosted();
  });
  const { unknown, busy, errors } = form;
  const close = () => {
    onClose();
    // It may have been posted after all, so the page looks again.
    if (unknown) onPosted();
  };
  const { available } = member.balance;
  return (
    <Modal
      open
      title={`Adjust points of ${member.name || member.email || 'this member'}`}
      onClose={close}
      primary={{ label: unknown ? 'Try again' : 'Post adjustment', onClick: form.submit, busy }}
      secondary={{ label: 'Close', onClick: close }}
    >
      <Form onSubmit={form.submit}>
        <Stack>
          {form.error === null || Object.keys(errors).length > 0 ? null : (
            <Failure error={form.error} unknown={unknown} />
          )}
          <TextField
            label="Points"
            value={form.points}
            onChange={form.setPoints}
            error={errors['points']}
            help="Put a minus in front to take points away."
            placeholder="100 or -100"
            disabled={unknown || busy}
          />
          <TextField
            label="Reason"
            value={form.reason}
            onChange={form.setReason}
            error={errors['reason']}
            help="Kept in the ledger with your name."
            lines={2}
            maxLength={200}
            disabled={unknown || busy}
          />
          <Text as="p" tone="subdued">
            {`Available now ${format.number(available)}, afterwards ${format.number(available + form.change)}`}
          </Text>
        </Stack>
      </Form>
    </Modal>
  );
}

interface FailureProps {
  error: { title: string; detail: string };
  unknown: boolean;
}

function Failure({ error, unknown }: FailureProps) {
  return (
    <Banner tone={unknown ? 'warning' : 'critical'} title={error.title}>
      <p>{error.detail}</p>
      {unknown ? (
        <p>It may or may not have been posted. Trying again is safe: it posts once.</p>
      ) : null}
    </Banner>
  );
}
