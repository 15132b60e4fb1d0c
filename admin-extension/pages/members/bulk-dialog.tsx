import { useState } from 'react';
import {
  type BulkAction,
  type BulkActionRequest,
  bulkActionRequest,
  type BulkChoice,
} from '../../../server/contract/admin-members.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { readNumber } from '../../read-number.ts';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Banner } from '../../ui/banner.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';
import { ConfirmBulk } from './confirm-bulk.tsx';

interface BulkDialogProps {
  choice: BulkChoice;
  /** In words, whom was chosen. */
  chosen: string;
  onStarted: (id: string) => void;
  onClose: () => void;
}

/** Points for many members: first how many and why, then how many members that are, and only then it begins. */
export function BulkDialog({ choice, chosen, onStarted, onClose }: BulkDialogProps) {
  const [typed, setTyped] = useState({ points: '', reason: '' });
  const [draft, setDraft] = useState<BulkAction | null>(null);
  const request = useRequest<BulkActionRequest>(bulkActionRequest, async (body) =>
    setDraft(await client.draftBulkAction(body)),
  );
  const { errors } = request;
  if (draft !== null)
    return (
      <ConfirmBulk
        title={t.bulk.title}
        draft={draft}
        onBack={() => setDraft(null)}
        onStarted={() => {
          toast(t.bulk.started);
          onStarted(draft.id);
        }}
      />
    );
  const submit = () =>
    request.submit({
      id: crypto.randomUUID(),
      points: readNumber(typed.points.replace('−', '-').replace(/^\+/, '')),
      reason: typed.reason,
      chosen: chosen.slice(0, 200),
      choice,
    });
  return (
    <Modal
      open
      title={t.bulk.title}
      onClose={onClose}
      primary={{ label: t.bulk.look, onClick: submit, busy: request.busy }}
      secondary={{ label: t.bulk.close, onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {request.error === null || Object.keys(errors).length > 0 ? null : (
            <Banner tone="critical" title={request.error.title}>
              <p>{request.error.detail}</p>
            </Banner>
          )}
          <Text as="p">{t.bulk.whom(chosen)}</Text>
          <Fields typed={typed} onChange={setTyped} errors={errors} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface Typed {
  points: string;
  reason: string;
}

interface FieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
  errors: Readonly<Record<string, string>>;
}

function Fields({ typed, onChange, errors }: FieldsProps) {
  return (
    <>
      <TextField
        label={t.bulk.points}
        value={typed.points}
        onChange={(points) => onChange({ ...typed, points })}
        error={errors['points']}
        help={t.bulk.pointsHelp}
        placeholder={t.bulk.pointsExample}
      />
      <TextField
        label={t.bulk.reason}
        value={typed.reason}
        onChange={(reason) => onChange({ ...typed, reason })}
        error={errors['reason']}
        help={t.bulk.reasonHelp}
        lines={2}
        maxLength={200}
      />
    </>
  );
}
