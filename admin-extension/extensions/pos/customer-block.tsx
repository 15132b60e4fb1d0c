/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.customer-details.block.render';
import { useMemo } from 'preact/hooks';
import { openServer } from './call-server.ts';
import { useCustomer } from './use-customer.ts';
import { makeWords } from './words.ts';

/** In a customer's details: what they have. */
export function CustomerBlock({ api }: { api: Api }) {
  const server = useMemo(() => openServer(api), [api]);
  const words = makeWords(api.i18n);
  const person = useCustomer(server, api.customer.id);
  return (
    <s-pos-block heading={words.say('tile')}>
      <s-text>{person === null ? words.say('noMember') : words.points(person.available)}</s-text>
    </s-pos-block>
  );
}
