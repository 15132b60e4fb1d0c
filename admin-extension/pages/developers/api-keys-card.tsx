import { useState } from 'react';
import type { AdminApiKey } from '../../../server/contract/admin-api-keys.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { ApiKeyTable } from './api-key-table.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';
import { ShownKeyDialog } from './shown-key-dialog.tsx';

const t = developersTexts.keys;

type Opened =
  | { what: 'create' }
  /** Only here, and gone with the dialog. */
  | { what: 'shown'; key: string }
  | { what: 'revoke'; apiKey: AdminApiKey }
  | null;

/** Who may ask the API, as far as which scopes go. */
export function ApiKeysCard() {
  const keys = useData('api keys', client.apiKeys);
  const [opened, setOpened] = useState<Opened>(null);
  const create = () => setOpened({ what: 'create' });
  const items = keys.data?.items ?? [];
  const working = items.filter(({ state }) => state === 'active');
  const button = (
    <Button look="primary" onClick={create}>
      {t.create}
    </Button>
  );
  return (
    <Card flush title={t.title} hint={t.hint} {...(working.length > 0 ? { actions: button } : {})}>
      {keys.error === null ? null : (
        <ErrorState error={keys.error} retry={keys.refresh} busy={keys.busy} />
      )}
      {keys.loading ? <Skeleton kind="table" rows={3} /> : null}
      {keys.data !== null && working.length === 0 ? (
        <EmptyState icon="key" title={t.noneTitle} action={button}>
          {t.none}
        </EmptyState>
      ) : null}
      {working.length === 0 ? null : (
        <ApiKeyTable
          caption={t.caption}
          items={working}
          onRevoke={(apiKey) => setOpened({ what: 'revoke', apiKey })}
        />
      )}
      <EndedKeys items={items.filter(({ state }) => state !== 'active')} />
      <OpenDialog opened={opened} onOpen={setOpened} onChanged={keys.refresh} />
    </Card>
  );
}

function EndedKeys({ items }: { items: readonly AdminApiKey[] }) {
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <Inset>
      <Fold title={t.endedTitle} summary={t.count(items.length, format.number(items.length))}>
        <ApiKeyTable caption={t.endedCaption} items={items} />
      </Fold>
    </Inset>
  );
}

interface OpenDialogProps {
  opened: Opened;
  onOpen: (opened: Opened) => void;
  onChanged: () => void;
}

function OpenDialog({ opened, onOpen, onChanged }: OpenDialogProps) {
  const close = () => onOpen(null);
  if (opened === null) return null;
  switch (opened.what) {
    case 'create':
      return (
        <CreateKeyDialog
          onClose={close}
          onCreated={(key) => {
            onOpen({ what: 'shown', key });
            onChanged();
          }}
        />
      );
    case 'shown':
      return <ShownKeyDialog apiKey={opened.key} onClose={close} />;
    case 'revoke':
      return <RevokeKeyDialog apiKey={opened.apiKey} onClose={close} onRevoked={onChanged} />;
  }
}
