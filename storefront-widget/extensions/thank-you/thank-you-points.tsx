/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/purchase.thank-you.block.render';
import { atTheDoor } from '../parts/at-the-door.tsx';
import { OrderEarned, orderNumberOf } from '../parts/order-earned.tsx';
import { usePage } from '../parts/use-page.ts';
import { useServer } from '../parts/use-server.ts';
import { makeWords } from '../parts/words.ts';

/** After the purchase: what this order earned, or, to who is no member yet, that it could have. */
export function ThankYouPoints({ api }: { api: Api }) {
  const server = useServer(api);
  const door = usePage(server);
  const locale = api.localization.extensionLanguage.value.isoCode;
  const words = makeWords(api.i18n, locale, door.page?.shop);
  const { shop } = api;
  const store = shop.storefrontUrl ?? `https://${shop.myshopifyDomain}`;
  const closed = atTheDoor({ ...door, words, signIn: new URL('/account/login', store).href });
  return (
    <s-section heading={words.say('title')}>
      {closed ?? (
        <OrderEarned
          server={server}
          orderId={orderNumberOf(api.orderConfirmation.value.order.id)}
          words={words}
        />
      )}
    </s-section>
  );
}
