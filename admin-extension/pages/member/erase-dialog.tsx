import { useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import {
  type EraseMemberRequest,
  eraseMemberRequest,
} from '../../../server/contract/admin-members.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { memberActionsTexts as t } from '../../texts/en/member-actions.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bullets } from '../../ui/bullets.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';

interface EraseDialogProps {
  member: AdminMember;
  onErased: () => void;
  onClose: () => void;
}

/** Says what erasing means, and asks for the name before it does it. */
export function EraseDialog({ member, onErased, onClose }: EraseDialogProps) {
  const [confirm, setConfirm] = useState('');
  const [reason, setReason] = useState('');
  const request = useRequest<EraseMemberRequest>(eraseMemberRequest, async (body) => {
    await client.eraseMember(member.id, body);
    toast(t.erase.done);
    onErased();
  });
  const { errors, error, busy } = request;
  const submit = () => request.submit({ confirm, reason });
  return (
    <Modal
      open
      title={t.erase.title(member.name)}
      onClose={onClose}
      primary={{
        label: t.erase.erase,
        onClick: submit,
        busy,
        danger: true,
        disabled: confirm.trim() === '',
      }}
      secondary={{ label: t.erase.close, onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {error === null || Object.keys(errors).length > 0 ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <WhatGoes member={member} />
          <TextField
            label={t.erase.confirm}
            value={confirm}
            onChange={setConfirm}
            error={errors['confirm']}
            help={t.erase.confirmHelp(member.name)}
            disabled={busy}
          />
          <TextField
            label={t.erase.reason}
            value={reason}
            onChange={setReason}
            error={errors['reason']}
            help={t.erase.reasonHelp}
            lines={2}
            maxLength={200}
            disabled={busy}
          />
        </Stack>
      </Form>
    </Modal>
  );
}

function WhatGoes({ member }: { member: AdminMember }) {
  const format = useFormat();
  const { available, pending, held } = member.balance;
  const points = format.points(Math.max(0, available) + pending + held);
  return (
    <Bullets
      items={[
        { id: 'what', words: t.erase.what },
        { id: 'points', words: t.erase.points(points) },
        { id: 'stays', words: t.erase.stays },
        { id: 'never', words: t.erase.never },
      ]}
    />
  );
}
