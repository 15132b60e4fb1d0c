/** Gives a token that still holds; `isSpent`: the last one was refused. Null: nobody is signed in. */
export type ReadToken = (isSpent: boolean) => Promise<string | null>;

const timeLimitMs = 10_000;
/** A token that ends sooner may be over when the request arrives. */
const renewBeforeMs = 60_000;
const signedOutStatuses = new Set([204, 401, 403, 404]);

/**
 * For a shop whose own server says who is signed in: `GET` its address, and the answer is
 * `{token, expires_at}`, or a null token. It is kept in this page's memory and nowhere else.
 * Rejects when that server can't be reached.
 */
export const makeReadToken = (url: string): ReadToken => {
  let token: string | null = null;
  let goodUntil = 0;
  let asking: Promise<string | null> | null = null;
  const renew = async (): Promise<string | null> => {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    token = null;
    if (signedOutStatuses.has(response.status)) return null;
    if (!response.ok) return Promise.reject(response);
    const answer: { token?: string | null; expires_at?: string } = await response.json();
    token = answer.token ?? null;
    goodUntil = Date.parse(answer.expires_at ?? '') - renewBeforeMs;
    return token;
  };
  return (isSpent) => {
    if (!isSpent && token !== null && Date.now() < goodUntil) return Promise.resolve(token);
    asking ??= renew().finally(() => {
      asking = null;
    });
    return asking;
  };
};
