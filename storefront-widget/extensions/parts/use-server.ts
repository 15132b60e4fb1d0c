import { useMemo } from 'preact/hooks';
import { storefrontBase } from '../../../server/contract/paths.ts';
import { openServer, type Server } from './call-server.ts';
import { serverAddress } from './server-address.ts';

/** What of every target's `shopify` the storefront's door needs. */
interface Shopper {
  sessionToken: { get: () => Promise<string> };
  localization: { extensionLanguage: { value: { isoCode: string } } };
}

/** The door that the widget comes in by. */
export function useServer({ sessionToken, localization }: Shopper): Server {
  const locale = localization.extensionLanguage.value.isoCode;
  return useMemo(
    () =>
      openServer({
        base: () => serverAddress() + storefrontBase,
        token: () => sessionToken.get(),
        locale,
      }),
    [sessionToken, locale],
  );
}
