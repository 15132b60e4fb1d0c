import { useState } from 'react';
import {
  type AdminTask,
  type ResolveRequest,
  resolveRequest,
} from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';
import { sayAnswers, sayWhereToLook } from './say-answers.ts';

interface ResolveDialogProps {
  task: AdminTask;
  onClose: () => void;
  onResolved: () => void;
}

/** A person says what the platform has. */
export function ResolveDialog({ task, onClose, onResolved }: ResolveDialogProps) {
  const format = useFormat();
  const { redemption, member, reason } = task;
  const [answer, setAnswer] = useState<ResolveRequest['answer'] | null>(null);
  const [note, setNote] = useState('');
  const { submit, errors, busy, error } = useRequest(resolveRequest, async (request) => {
    await client.resolveRedemption(redemption.id, request);
    toast(answer === 'try_again' ? 'It is tried again' : 'Settled');
    onClose();
    onResolved();
  });
  const send = () => submit({ answer, note: note.trim() === '' ? null : note });
  return (
    <Modal
      open
      title={`What became of “${redemption.title}”?`}
      onClose={onClose}
      primary={{ label: 'Settle it', onClick: send, busy }}
      secondary={{ label: 'Close', onClick: onClose }}
    >
      <Form onSubmit={send}>
        <Stack>
          {error === null ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <Stack gap="tight">
            <Text as="p">
              {`${member.name || 'A member'} ${redemption.points === 0 ? 'was given it for a referral' : `paid ${format.points(redemption.points)}`} on ${format.instant(redemption.created_at)}. ${reason ?? ''}`}
            </Text>
            <Text as="p">{sayWhereToLook(redemption, format)}</Text>
          </Stack>
          <RadioList
            label="What did you find?"
            options={sayAnswers(redemption, format)}
            value={answer}
            onChange={setAnswer}
            error={errors['answer'] === undefined ? undefined : 'Choose one'}
          />
          <TextField
            label="Note"
            value={note}
            onChange={setNote}
            error={errors['note']}
            help="Kept with your name. May be left empty."
            lines={2}
            maxLength={200}
            disabled={busy}
          />
        </Stack>
      </Form>
    </Modal>
  );
}
