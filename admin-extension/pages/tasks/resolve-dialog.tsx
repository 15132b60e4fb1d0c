import { useState } from 'react';
import {
  type AdminTask,
  type ResolveRequest,
  resolveRequest,
} from '../../../server/contract/admin-rewards.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
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
  const { redemption, reason } = task;
  const [answer, setAnswer] = useState<ResolveRequest['answer'] | null>(null);
  const [note, setNote] = useState('');
  const { submit, errors, busy, error } = useRequest(resolveRequest, async (request) => {
    await client.resolveRedemption(redemption.id, request);
    toast(answer === 'try_again' ? t.resolve.again : t.resolve.settled);
    onClose();
    onResolved();
  });
  const send = () => submit({ answer, note: note.trim() === '' ? null : note });
  return (
    <Modal
      open
      title={t.resolve.title(redemption.title)}
      onClose={onClose}
      primary={{ label: t.resolve.submit, onClick: send, busy }}
      secondary={{ label: t.resolve.close, onClick: onClose }}
    >
      <Form onSubmit={send}>
        <Stack>
          {error === null ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <Stack gap="tight">
            <Text as="p">{`${sayHow(task, format)} ${reason ?? ''}`}</Text>
            <Text as="p">{sayWhereToLook(redemption, format)}</Text>
          </Stack>
          <RadioList
            label={t.resolve.question}
            options={sayAnswers(redemption, format)}
            value={answer}
            onChange={setAnswer}
            error={errors['answer'] === undefined ? undefined : t.resolve.chooseOne}
          />
          <TextField
            label={t.resolve.note}
            value={note}
            onChange={setNote}
            error={errors['note']}
            help={t.resolve.noteHelp}
            lines={2}
            maxLength={200}
            disabled={busy}
          />
        </Stack>
      </Form>
    </Modal>
  );
}

function sayHow({ member, redemption }: AdminTask, format: Format): string {
  const name = member.name || t.someone;
  const when = format.instant(redemption.created_at);
  return redemption.points === 0
    ? t.resolve.given(name, when)
    : t.resolve.paid(name, format.points(redemption.points), when);
}
