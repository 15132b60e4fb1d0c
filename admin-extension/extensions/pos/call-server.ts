import { posBase } from '../../../server/contract/paths.ts';
import type { Problem } from '../../../server/contract/problem.ts';

/** `refused`: the server's no, by its code. `unreached`: no answer, or none that says anything. */
export type Answered<Body> =
  | { outcome: 'ok'; body: Body }
  | { outcome: 'refused'; code: string }
  | { outcome: 'unreached' };

export interface Server {
  read: <Body>(path: string, query?: Record<string, string>) => Promise<Answered<Body>>;
  send: <Body>(path: string, body: unknown) => Promise<Answered<Body>>;
}

/** What of every target's `shopify` the calls need. */
export interface Till {
  session: { getSessionToken: () => Promise<string | undefined> };
  locale: { current: { value: string } };
}

/** Nobody at a till waits longer. */
const patienceMs = 10_000;

/** The till's door, opened with the session token of the staff who uses it. Shopify completes the address with the app's own. */
export function openServer({ session, locale }: Till): Server {
  const call = async <Body>(
    path: string,
    query: Record<string, string>,
    init: RequestInit,
  ): Promise<Answered<Body>> => {
    const search = new URLSearchParams({ ...query, locale: languageOf(locale.current.value) });
    try {
      const token = (await session.getSessionToken()) ?? '';
      const response = await fetch(`${posBase}${path}?${search.toString()}`, {
        ...init,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(patienceMs),
      });
      // The server checks its answers against these very shapes.
      if (response.ok) return { outcome: 'ok', body: (await response.json()) as Body };
      if (response.status === 429 || response.status >= 500) return { outcome: 'unreached' };
      const { code } = (await response.json()) as Problem;
      return { outcome: 'refused', code };
    } catch {
      // Offline, out of patience, or an answer from something in between: the same at a till.
      return { outcome: 'unreached' };
    }
  };
  return {
    read: (path, query = {}) => call(path, query, {}),
    send: (path, body) => call(path, {}, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** `zh-Hant-TW` is more than the server asks for. */
function languageOf(locale: string): string {
  return /^[a-z]{2}(-[A-Za-z]{2,4})?/.exec(locale)?.[0] ?? 'en';
}
