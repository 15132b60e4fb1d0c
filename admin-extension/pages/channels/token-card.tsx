import { useState } from 'react';
import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { channelsTexts } from '../../texts/en/channels.ts';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { nameConnection } from './name-connection.ts';
import { sayEmbedSample, sayTokenSample } from './token-sample.ts';

const t = channelsTexts.token;

/** How the shop's own server tells the widget who is signed in. */
export function TokenCard({ connections }: { connections: readonly AdminConnection[] }) {
  const [chosen, setChosen] = useState('');
  const options = connections.map((connection) => ({
    value: connection.id,
    label: nameConnection(connection),
  }));
  const id = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? '';
  return (
    <Card title={t.title} hint={t.hint}>
      <Stack>
        {options.length < 2 ? null : (
          <Select label={t.account} value={id} options={options} onChange={setChosen} />
        )}
        <Text as="p">{t.who}</Text>
        <CodeBlock label={t.signing}>{sayTokenSample(id)}</CodeBlock>
        <Text as="p" tone="subdued">
          {t.email}
        </Text>
        <Text as="p">{t.place}</Text>
        <CodeBlock label={t.placing}>{sayEmbedSample(window.location.origin, id)}</CodeBlock>
      </Stack>
    </Card>
  );
}
