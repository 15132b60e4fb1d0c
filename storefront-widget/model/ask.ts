import type { Problem } from '../../server/contract/problem.ts';
import type { ReadToken } from './read-token.ts';

/**
 * `refused`: the server said no, and asking again changes nothing.
 * `offline` and `unavailable`: nobody knows whether the request arrived.
 */
export interface Failure {
  readonly kind: 'refused' | 'offline' | 'unavailable';
  /** `signed_out`: the shop's server knows of no customer, nor may a guest ask: nothing was asked. */
  readonly code: string | null;
  /** A sentence for the shopper, when the server gave one. */
  readonly detail: string | null;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** One JSON request below the given address. Never throws. Without a body it is a GET. */
export type Ask = <T>(path: string, body?: object) => Promise<Answer<T>>;

/** The same for whatever comes back. Null: nobody may ask, so nothing was asked. Rejects without an answer. */
export type Send = (path: string, body?: object) => Promise<Response | null>;

const timeLimitMs = 15_000;
/** "Come back later" is no refusal, though its status begins with a 4. */
const passingStatuses = new Set([408, 425, 429]);

const fail = (kind: Failure['kind'], { code, detail }: Partial<Problem> = {}) =>
  ({ ok: false, failure: { kind, code: code ?? null, detail: detail ?? null } }) as const;

export const unreachable = () => fail(navigator.onLine ? 'unavailable' : 'offline');

// Shopify's `cart.js` may call itself a script.
const isJson = (response: Response): boolean =>
  /json|javascript/.test(response.headers.get('content-type') ?? '');

/** Where there is a token to read, requests carry it, and a refused one is renewed once. */
export const makeSend = (base: string, readToken: ReadToken | null): Send => {
  return async (path, body) => {
    const send = async (isSpent: boolean): Promise<Response | null> => {
      const token = await readToken?.(isSpent);
      if (token === '') return null;
      return fetch(base + path, {
        headers: {
          accept: 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        signal: AbortSignal.timeout(timeLimitMs),
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
    };
    const response = await send(false);
    return readToken && response?.status === 401 ? send(true) : response;
  };
};

export const makeAsk =
  (send: Send): Ask =>
  async <T>(path: string, body?: object): Promise<Answer<T>> => {
    try {
      const response = await send(path, body);
      if (response === null) return fail('refused', { code: 'signed_out' });
      // A password page or a sign-in page answers 200 too, in HTML.
      if (!isJson(response)) return fail('unavailable');
      if (response.ok) {
        const value: T = await response.json();
        return { ok: true, value };
      }
      const problem: Partial<Problem> = await response.json();
      const isFinal = response.status < 500 && !passingStatuses.has(response.status);
      return fail(isFinal && problem.code ? 'refused' : 'unavailable', problem);
    } catch {
      return unreachable();
    }
  };
