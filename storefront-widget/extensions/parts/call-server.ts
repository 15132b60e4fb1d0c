import { storefrontBase } from '../../../server/contract/paths.ts';
import type { Problem } from '../../../server/contract/problem.ts';
import { serverAddress } from './server-address.ts';

/** Who asks, as Shopify vouches for it: a token is good for minutes, so each call asks for one. */
export interface Session {
  token: () => Promise<string>;
  /** In which language the shop's own words are wanted: `de`, `pt-BR`. */
  locale: string;
}

/** `refused`: the server's no, by its code. `unreached`: no answer, or none that says anything. */
export type Answered<Body> =
  | { outcome: 'ok'; body: Body }
  | { outcome: 'refused'; code: string }
  | { outcome: 'unreached' };

/** A checkout waits for nobody. */
const patienceMs = 10_000;

export interface Server {
  read: <Body>(path: string, query?: Record<string, string>) => Promise<Answered<Body>>;
  send: <Body>(path: string, body: unknown) => Promise<Answered<Body>>;
}

/** The door that the widget comes in by, opened with Shopify's session token. */
export function openServer({ token, locale }: Session): Server {
  const call = async <Body>(
    path: string,
    query: Record<string, string>,
    init: RequestInit,
  ): Promise<Answered<Body>> => {
    const search = new URLSearchParams({ ...query, locale }).toString();
    try {
      const response = await fetch(`${serverAddress()}${storefrontBase}${path}?${search}`, {
        ...init,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await token()}` },
        signal: AbortSignal.timeout(patienceMs),
      });
      // The server checks its answers against these very shapes.
      if (response.ok) return { outcome: 'ok', body: (await response.json()) as Body };
      if (response.status === 429 || response.status >= 500) return { outcome: 'unreached' };
      const { code } = (await response.json()) as Problem;
      return { outcome: 'refused', code };
    } catch {
      // Offline, out of patience, or an answer from something in between: the same to a shopper.
      return { outcome: 'unreached' };
    }
  };
  return {
    read: (path, query = {}) => call(path, query, {}),
    send: (path, body) => call(path, {}, { method: 'POST', body: JSON.stringify(body) }),
  };
}
