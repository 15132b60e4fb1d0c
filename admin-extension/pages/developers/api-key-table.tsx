import type { AdminApiKey } from '../../../server/contract/admin-api-keys.ts';
import { apiScopes } from '../../../server/contract/api-scopes.ts';
import { useFormat } from '../../session.tsx';
import { developersTexts } from '../../texts/en/developers.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { lastMoment } from './last-day.ts';

const t = developersTexts.keys;

interface ApiKeyTableProps {
  caption: string;
  items: readonly AdminApiKey[];
  /** Left out where there is nothing left to revoke. */
  onRevoke?: (key: AdminApiKey) => void;
}

const tones: Readonly<Record<AdminApiKey['state'], Tone>> = {
  active: 'success',
  expired: 'neutral',
  revoked: 'neutral',
};

export function ApiKeyTable({ caption, items, onRevoke }: ApiKeyTableProps) {
  const format = useFormat();
  const columns: Column<AdminApiKey>[] = [
    { title: t.name, main: true, render: (key) => <KeyCell apiKey={key} /> },
    { title: t.state, render: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge> },
    {
      title: t.made,
      render: ({ created_at: at, created_by: by }) => (
        <>
          <Text as="p">{format.date(at)}</Text>
          <Text as="p" variant="small" tone="subdued">
            {t.madeBy(by)}
          </Text>
        </>
      ),
    },
    {
      title: t.end,
      numeric: true,
      render: ({ expires_at: at }) => (at === null ? t.noEnd : format.date(lastMoment(at))),
    },
    {
      title: t.lastUsed,
      numeric: true,
      render: ({ last_used_at: at }) => (at === null ? t.neverUsed : format.ago(at)),
    },
  ];
  if (onRevoke !== undefined)
    columns.push({
      title: t.action,
      numeric: true,
      bare: true,
      render: (key) => (
        <Button look="plain" label={t.revokeOf(key.name)} onClick={() => onRevoke(key)}>
          {t.revoke}
        </Button>
      ),
    });
  return <Table caption={caption} rows={items} rowKey={({ id }) => id} columns={columns} />;
}

function KeyCell({ apiKey: { name, scopes } }: { apiKey: AdminApiKey }) {
  const all = apiScopes.every((scope) => scopes.includes(scope));
  return (
    <>
      <Text as="p" strong breakWord>
        {name}
      </Text>
      <Text as="p" variant="small" tone="subdued" breakWord>
        {all ? t.allScopes : scopes.join(', ')}
      </Text>
    </>
  );
}
