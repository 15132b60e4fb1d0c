/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/pos.customer-details.block.render';
import { makeWords } from '../../../storefront-widget/extensions/parts/words.ts';
import { useCustomer } from './use-customer.ts';
import { useServer } from './use-server.ts';

/** In a customer's details: what they have. */
export function CustomerBlock({ api }: { api: Api }) {
  const words = makeWords(api.i18n, api.locale.current.value);
  const customer = useCustomer(useServer(api), api.customer.id);
  const told = (): string => {
    if (customer === null) return words.say('noMember');
    if (typeof customer === 'string') return words.say(customer);
    return words.say('points', { number: words.number(customer.available) });
  };
  return (
    <s-pos-block heading={words.say('tile')}>
      <s-text>{told()}</s-text>
    </s-pos-block>
  );
}
