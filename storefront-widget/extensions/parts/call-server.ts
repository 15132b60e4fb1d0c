import type { Problem } from '../../../server/contract/problem.ts';

/** Whose door it is, and who asks, as Shopify vouches for it. */
export interface Session {
  /** An address, or a path that Shopify completes with the app's own; asked for with each call. */
  base: () => string;
  /** Good for minutes, so each call asks for one. */
  token: () => Promise<string | undefined>;
  /** In which language the shop's own words are wanted: `de`, `pt-BR`. */
  locale: string;
}

/** `refused`: the server's no, as it says it to who asked. `unreached`: no answer, or none that says anything. */
export type Answered<Body> =
  | { outcome: 'ok'; body: Body }
  | { outcome: 'refused'; detail: string }
  | { outcome: 'unreached' };

/** Nobody at a checkout or a till waits longer. */
const patienceMs = 10_000;

export interface Server {
  read: <Body>(path: string, query?: Record<string, string>) => Promise<Answered<Body>>;
  send: <Body>(path: string, body: unknown) => Promise<Answered<Body>>;
}

/** Our server, asked with Shopify's session token. */
export function openServer({ base, token, locale }: Session): Server {
  const call = async <Body>(
    path: string,
    query: Record<string, string>,
    init: RequestInit,
  ): Promise<Answered<Body>> => {
    const search = new URLSearchParams({ ...query, locale }).toString();
    try {
      const authorization = `Bearer ${(await token()) ?? ''}`;
      const response = await fetch(`${base()}${path}?${search}`, {
        ...init,
        headers: { 'Content-Type': 'application/json', Authorization: authorization },
        signal: AbortSignal.timeout(patienceMs),
      });
      // The server checks its answers against these very shapes.
      if (response.ok) return { outcome: 'ok', body: (await response.json()) as Body };
      if (response.status === 429 || response.status >= 500) return { outcome: 'unreached' };
      const { detail } = (await response.json()) as Problem;
      return { outcome: 'refused', detail };
    } catch {
      // Offline, out of patience, or an answer from something in between: the same to who waits.
      return { outcome: 'unreached' };
    }
  };
  return {
    read: (path, query = {}) => call(path, query, {}),
    send: (path, body) => call(path, {}, { method: 'POST', body: JSON.stringify(body) }),
  };
}
