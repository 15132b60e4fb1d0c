import { useState } from 'react';
import {
  type AdminConnection,
  connectRequest,
} from '../../../server/contract/admin-connections.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { errorAt } from '../../field-errors.ts';
import { channelsTexts as t } from '../../texts/en/channels.ts';
import { Banner } from '../../ui/banner.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { useRequest } from '../../use-request.ts';
import { KeyPermissions } from './key-permissions.tsx';
import { nameConnection } from './name-connection.ts';
import type { ShownSecret } from './secret-dialog.tsx';

interface ConnectDialogProps {
  /** Connected before; null: a new account. */
  known: AdminConnection | null;
  onClose: () => void;
  onConnected: () => void;
  /** Of a new connection: shown this once. */
  onSecret: (shown: ShownSecret) => void;
}

/** What was typed of a connection. */
interface Typed {
  key: string;
  origins: readonly string[];
  webhookSecret: string;
}

/** Connects an account of Stripe with a key of it. */
export function ConnectDialog({ known, onClose, onConnected, onSecret }: ConnectDialogProps) {
  const [typed, setTyped] = useState<Typed>({
    key: '',
    origins: known?.origins ?? [],
    webhookSecret: '',
  });
  const { submit, errors, busy, error } = useRequest(connectRequest, async (request) => {
    const { connection, token_secret: secret } = await client.connect(request).finally(onConnected);
    toast(t.connect.done(nameConnection(connection)));
    if (secret === null) onClose();
    else onSecret({ connection, secret });
  });
  const send = () =>
    submit({
      platform: 'stripe',
      api_key: typed.key,
      origins: typed.origins,
      ...(typed.webhookSecret.trim() === '' ? {} : { webhook_secret: typed.webhookSecret }),
    });
  return (
    <Modal
      open
      large
      title={known === null ? t.connectStripe : t.connect.titleAgain(nameConnection(known))}
      onClose={onClose}
      primary={{ label: t.connect.submit, onClick: send, busy }}
      secondary={{ label: t.connect.cancel, onClick: onClose }}
    >
      <Form onSubmit={send}>
        <Stack>
          {error === null ? null : (
            <Banner tone="critical" title={error.title}>
              <p>{error.detail}</p>
            </Banner>
          )}
          <KeyPermissions />
          <ConnectFields typed={typed} onChange={setTyped} errors={errors} busy={busy} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface ConnectFieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
  errors: Readonly<Record<string, string>>;
  busy: boolean;
}

function ConnectFields({ typed, onChange, errors, busy }: ConnectFieldsProps) {
  return (
    <>
      <TextField
        label={t.connect.key}
        value={typed.key}
        onChange={(key) => onChange({ ...typed, key })}
        error={errors['api_key']}
        placeholder="rk_live_…"
        help={t.connect.keyHelp}
        code
        disabled={busy}
      />
      <WordsField
        label={t.connect.origins}
        words={typed.origins}
        onChange={(origins) => onChange({ ...typed, origins })}
        error={errorAt(errors, 'origins')}
        placeholder="https://shop.example"
        help={t.connect.originsHelp}
      />
      <Fold
        title={t.connect.webhook}
        summary={t.connect.webhookSummary}
        open={errors['webhook_secret'] !== undefined}
      >
        <TextField
          label={t.connect.signing}
          value={typed.webhookSecret}
          onChange={(webhookSecret) => onChange({ ...typed, webhookSecret })}
          error={errors['webhook_secret']}
          placeholder="whsec_…"
          help={t.connect.signingHelp}
          code
          disabled={busy}
        />
      </Fold>
    </>
  );
}
