import { useState } from 'react';
import type { AdminConnection } from '../../../server/contract/admin-connections.ts';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { nameConnection } from './name-connection.ts';
import { sayEmbedSample, sayTokenSample } from './token-sample.ts';

/** How the shop's own server tells the widget who is signed in. */
export function TokenCard({ connections }: { connections: readonly AdminConnection[] }) {
  const [chosen, setChosen] = useState('');
  const options = connections.map((connection) => ({
    value: connection.id,
    label: nameConnection(connection),
  }));
  const id = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? '';
  return (
    <Card
      title="Let members in"
      hint="Outside Shopify, your server says who is signed in: with a token that lives an hour at most."
    >
      <Stack>
        {options.length < 2 ? null : (
          <Select label="Account" value={id} options={options} onChange={setChosen} />
        )}
        <Text as="p">
          Your server answers who is signed in, with your own id of the customer. Here with Node and
          the package “jose”:
        </Text>
        <CodeBlock label="Signing a customer token">{sayTokenSample(id)}</CodeBlock>
        <Text as="p" tone="subdued">
          An e-mail that your shop has verified joins the customer with the member of the same
          e-mail, so that points earned in Shopify are there at once.
        </Text>
        <Text as="p">
          The widget asks there. Put its files, from dist/widget, on your website, and this on every
          page:
        </Text>
        <CodeBlock label="Placing the widget">{sayEmbedSample(window.location.origin)}</CodeBlock>
      </Stack>
    </Card>
  );
}
