/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.tile.render';
import { useMemo } from 'preact/hooks';
import { openServer } from './call-server.ts';
import { useCustomer } from './use-customer.ts';
import { makeWords } from './words.ts';

/** The way in, and at a glance what the customer of this sale has. */
export function HomeTile({ api }: { api: Api }) {
  const server = useMemo(() => openServer(api), [api]);
  const words = makeWords(api.i18n);
  const person = useCustomer(server, api.cart.current.value.customer?.id);
  return (
    <s-tile
      heading={words.say('tile')}
      subheading={
        person === null
          ? words.say('tileIdle')
          : `${person.name} · ${words.points(person.available)}`
      }
      onClick={() => api.action.presentModal()}
    />
  );
}
