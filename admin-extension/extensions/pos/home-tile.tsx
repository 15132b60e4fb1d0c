/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.home.tile.render';
import { makeWords } from '../../../storefront-widget/extensions/parts/words.ts';
import { useCustomer } from './use-customer.ts';
import { useServer } from './use-server.ts';

/** The way in, and at a glance what the customer of this sale has. */
export function HomeTile({ api }: { api: Api }) {
  const words = makeWords(api.i18n, api.locale.current.value);
  const customer = useCustomer(useServer(api), api.cart.current.value.customer?.id);
  const isKnown = customer !== null && typeof customer !== 'string';
  const points = isKnown
    ? words.say('points', { number: words.number(customer.available) })
    : words.say('tileIdle');
  return (
    <s-tile
      heading={words.say('tile')}
      subheading={isKnown ? `${customer.name} · ${points}` : points}
      onClick={() => api.action.presentModal()}
    />
  );
}
