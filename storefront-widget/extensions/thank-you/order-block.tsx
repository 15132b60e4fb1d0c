/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/customer-account.order-status.block.render';
import { atTheDoor } from '../parts/at-the-door.tsx';
import { OrderEarned, orderNumberOf } from '../parts/order-earned.tsx';
import { usePage } from '../parts/use-page.ts';
import { useServer } from '../parts/use-server.ts';
import { makeWords } from '../parts/words.ts';

/** Beside an order: what it earned and why. */
export function OrderBlock({ api }: { api: Api }) {
  const server = useServer(api);
  const door = usePage(server);
  const locale = api.localization.extensionLanguage.value.isoCode;
  const words = makeWords(api.i18n, locale, door.page?.shop);
  const order = api.order.value;
  // Who opens this page by a link in a mail may not have signed in: it is Shopify's own page that asks them to.
  const closed = atTheDoor({ ...door, words, signIn: null });
  if (order === undefined) return null;
  return (
    <s-section heading={words.say('orderTitle')}>
      {closed ?? <OrderEarned server={server} orderId={orderNumberOf(order.id)} words={words} />}
    </s-section>
  );
}
