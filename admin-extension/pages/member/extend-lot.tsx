import type { AdminLots } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lastMoment } from './last-moment.ts';
import { useExtension } from './use-extension.ts';

interface ExtendLotProps {
  memberId: string;
  lot: AdminLots['items'][number];
  onClose: () => void;
  onExtended: () => void;
}

/** Gives points more time, for a reason. */
export function ExtendLot({ memberId, lot, onClose, onExtended }: ExtendLotProps) {
  const format = useFormat();
  const points = format.points(lot.remaining);
  const done = () => {
    toast(`${points} extended`);
    onClose();
    onExtended();
  };
  const form = useExtension({ memberId, lot, onExtended: done });
  const { busy, error, errors } = form;
  return (
    <Modal
      open
      title={`Extend ${points}`}
      onClose={onClose}
      primary={{ label: 'Extend', onClick: form.submit, busy }}
      secondary={{ label: 'Close', onClick: onClose }}
    >
      <Form onSubmit={form.submit}>
        <Stack>
          {error === null ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <PresentDate lot={lot} />
          <TextField
            kind="date"
            label="Good through"
            value={form.day}
            onChange={form.setDay}
            error={errors['expires_at'] === undefined ? undefined : 'Choose a day'}
            disabled={form.forEver || busy}
          />
          <Checkbox label="Never expires" checked={form.forEver} onChange={form.setForEver} />
          <TextField
            label="Reason"
            value={form.reason}
            onChange={form.setReason}
            error={errors['reason']}
            help="Kept with your name."
            lines={2}
            maxLength={200}
            disabled={busy}
          />
        </Stack>
      </Form>
    </Modal>
  );
}

function PresentDate({ lot }: Pick<ExtendLotProps, 'lot'>) {
  const format = useFormat();
  if (lot.expires_at === null) return null;
  return (
    <Text as="p" tone="subdued">
      {`“${lot.title}” is good through ${format.date(lastMoment(lot.expires_at))}.`}
    </Text>
  );
}
