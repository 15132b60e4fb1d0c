import { useState } from 'react';
import { apiKeyNameMax, createApiKeyRequest } from '../../../server/contract/admin-api-keys.ts';
import { type ApiScope, apiScopes } from '../../../server/contract/api-scopes.ts';
import { client } from '../../client.ts';
import { errorAt } from '../../field-errors.ts';
import { useFormat, useSession } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { todayIn } from '../../today-in.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';
import { type End, ends, lastDayOf } from './last-day.ts';
import { scopeGroups } from './scope-groups.tsx';

const t = developersTexts.newKey;

interface CreateKeyDialogProps {
  onClose: () => void;
  onCreated: (key: string) => void;
}

/** What was typed of a key. */
interface Typed {
  name: string;
  scopes: readonly ApiScope[];
  end: End;
  ownDay: string;
}

/** Asks for whom a key is, what it may do and how long; `onCreated` gets it, this once. */
export function CreateKeyDialog({ onClose, onCreated }: CreateKeyDialogProps) {
  const { shop } = useSession();
  const [today] = useState(() => todayIn(shop.time_zone, new Date()));
  const [typed, setTyped] = useState<Typed>({ name: '', scopes: [], end: 'year', ownDay: '' });
  const lastDay = lastDayOf(typed.end, today, typed.ownDay);
  const { submit, errors, busy, error } = useRequest(createApiKeyRequest, async (request) => {
    onCreated((await client.createApiKey(request)).key);
  });
  const send = () => submit({ name: typed.name, scopes: typed.scopes, expires_on: lastDay });
  return (
    <Modal
      open
      large
      title={t.title}
      onClose={onClose}
      primary={{ label: t.submit, onClick: send, busy }}
      secondary={{ label: t.cancel, onClick: onClose }}
    >
      <Form onSubmit={send}>
        <Stack>
          {error === null ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <TextField
            label={t.name}
            value={typed.name}
            onChange={(name) => setTyped({ ...typed, name })}
            error={errors['name']}
            help={t.nameHelp}
            placeholder={t.namePlaceholder}
            maxLength={apiKeyNameMax}
            disabled={busy}
          />
          <EndFields typed={typed} onChange={setTyped} lastDay={lastDay} errors={errors} />
          <ScopeFields typed={typed} onChange={setTyped} error={errorAt(errors, 'scopes')} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface FieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
}

function ScopeFields({ typed, onChange, error }: FieldsProps & { error: string | undefined }) {
  const all = typed.scopes.length === apiScopes.length;
  return (
    <Stack gap="close">
      <CheckList
        label={t.scopes}
        groups={scopeGroups}
        chosen={typed.scopes}
        onChange={(scopes) => onChange({ ...typed, scopes })}
        error={error}
      />
      <Stack row>
        <Button
          look="plain"
          onClick={() => onChange({ ...typed, scopes: all ? [] : [...apiScopes] })}
        >
          {all ? t.none : t.all}
        </Button>
      </Stack>
    </Stack>
  );
}

interface EndFieldsProps extends FieldsProps {
  lastDay: string | null;
  errors: Readonly<Record<string, string>>;
}

function EndFields({ typed, onChange, lastDay, errors }: EndFieldsProps) {
  const format = useFormat();
  const isOwn = typed.end === 'own';
  const options = ends.map((end) => ({ value: end, label: t.ends[end] }));
  const refused = typed.ownDay === '' ? t.dayMissing : errors['expires_on'];
  return (
    <>
      <Select
        label={t.end}
        value={typed.end}
        options={options}
        onChange={(end) => onChange({ ...typed, end })}
        {...(isOwn
          ? {}
          : { help: lastDay === null ? t.endless : t.lastDayIs(format.fullDay(lastDay)) })}
      />
      {isOwn ? (
        <TextField
          label={t.lastDay}
          kind="date"
          value={typed.ownDay}
          onChange={(ownDay) => onChange({ ...typed, ownDay })}
          error={errors['expires_on'] === undefined ? undefined : refused}
        />
      ) : null}
    </>
  );
}
