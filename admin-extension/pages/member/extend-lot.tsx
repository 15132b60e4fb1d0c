import type { AdminLots } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
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
    toast(t.extend.done(points));
    onClose();
    onExtended();
  };
  const form = useExtension({ memberId, lot, onExtended: done });
  const { busy, error, errors } = form;
  return (
    <Modal
      open
      title={t.extend.title(points)}
      onClose={onClose}
      primary={{ label: t.extend.extend, onClick: form.submit, busy }}
      secondary={{ label: t.close, onClick: onClose }}
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
            label={t.extend.goodThrough}
            value={form.day}
            onChange={form.setDay}
            error={errors['expires_at'] === undefined ? undefined : t.extend.chooseDay}
            disabled={form.forEver || busy}
          />
          <Checkbox label={t.extend.never} checked={form.forEver} onChange={form.setForEver} />
          <TextField
            label={t.reason}
            value={form.reason}
            onChange={form.setReason}
            error={errors['reason']}
            help={t.extend.reasonHelp}
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
      {t.extend.present(lot.title, format.date(lastMoment(lot.expires_at)))}
    </Text>
  );
}
