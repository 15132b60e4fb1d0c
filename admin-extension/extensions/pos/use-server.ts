import { useMemo } from 'preact/hooks';
import { posBase } from '../../../server/contract/paths.ts';
import {
  openServer,
  type Server,
} from '../../../storefront-widget/extensions/parts/call-server.ts';

/** What of every target's `shopify` the till's door needs. */
interface Staff {
  session: { getSessionToken: () => Promise<string | undefined> };
  locale: { current: { value: string } };
}

/** The till's door, opened with the session token of the staff who uses it. Shopify completes the address with the app's own. */
export function useServer({ session, locale }: Staff): Server {
  const language = languageOf(locale.current.value);
  return useMemo(
    () =>
      openServer({ base: () => posBase, token: () => session.getSessionToken(), locale: language }),
    [session, language],
  );
}

/** `zh-Hant-TW` is more than the server asks for. */
function languageOf(locale: string): string {
  return /^[a-z]{2}(-[A-Za-z]{2,4})?/.exec(locale)?.[0] ?? 'en';
}
