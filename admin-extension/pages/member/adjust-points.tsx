import type { AdminMember } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
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
    toast(t.adjust.posted(format.signed(points)));
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
      title={t.adjust.title(member.name || member.email || t.adjust.thisMember)}
      onClose={close}
      primary={{ label: unknown ? t.adjust.again : t.adjust.post, onClick: form.submit, busy }}
      secondary={{ label: t.close, onClick: close }}
    >
      <Form onSubmit={form.submit}>
        <Stack>
          {form.error === null || Object.keys(errors).length > 0 ? null : (
            <Failure error={form.error} unknown={unknown} />
          )}
          <TextField
            label={t.adjust.points}
            value={form.points}
            onChange={form.setPoints}
            error={errors['points']}
            help={t.adjust.pointsHelp}
            placeholder={t.adjust.pointsExample}
            disabled={unknown || busy}
          />
          <TextField
            label={t.reason}
            value={form.reason}
            onChange={form.setReason}
            error={errors['reason']}
            help={t.adjust.reasonHelp}
            lines={2}
            maxLength={200}
            disabled={unknown || busy}
          />
          <Text as="p" tone="subdued">
            {t.adjust.balance(format.number(available), format.number(available + form.change))}
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
      {unknown ? <p>{t.adjust.unknown}</p> : null}
    </Banner>
  );
}
