import type { Problem } from '../../server/contract/problem.ts';

/**
 * `refused`: the server said no, and asking again changes nothing.
 * `offline` and `unavailable`: nobody knows whether the request arrived.
 */
export interface Failure {
  readonly kind: 'refused' | 'offline' | 'unavailable';
  readonly code: string | null;
  /** A sentence for the shopper, when the server gave one. */
  readonly detail: string | null;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

const timeLimitMs = 15_000;
/** "Come back later" is no refusal, though its status begins with a 4. */
const passingStatuses = new Set([408, 425, 429]);

const isJson = (response: Response): boolean =>
  /\bjson\b/.test(response.headers.get('content-type') ?? '');

const readFailure = async (response: Response): Promise<Failure> => {
  const problem: Partial<Problem> = isJson(response) ? await response.json() : {};
  const isFinal = response.status < 500 && !passingStatuses.has(response.status) && problem.code;
  return {
    kind: isFinal ? 'refused' : 'unavailable',
    code: problem.code ?? null,
    detail: problem.detail ?? null,
  };
};

/** One same-origin JSON request. Never throws. Without a body it is a GET. */
export const ask = async <T>(url: string, body?: object): Promise<Answer<T>> => {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      signal: AbortSignal.timeout(timeLimitMs),
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) return { ok: false, failure: await readFailure(response) };
    // A password page or a sign-in page answers 200 too, in HTML.
    if (!isJson(response))
      return { ok: false, failure: { kind: 'unavailable', code: null, detail: null } };
    const value: T = await response.json();
    return { ok: true, value };
  } catch {
    const kind = navigator.onLine ? 'unavailable' : 'offline';
    return { ok: false, failure: { kind, code: null, detail: null } };
  }
};
