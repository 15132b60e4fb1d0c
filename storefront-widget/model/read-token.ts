/** Gives a token that still holds; `isSpent`: the last one was refused. Empty: nobody is signed in. */
export type ReadToken = (isSpent: boolean) => Promise<string>;

const timeLimitMs = 10_000;
/** A token that ends sooner may be over when the request arrives. */
const renewBeforeMs = 60_000;
const signedOutStatuses = new Set([204, 401, 403, 404]);

/**
 * For a shop whose own server says who is signed in: `GET` its address, and the answer is
 * `{token, expires_at}`, or a null token: then it is `guest`, which names nobody. It is kept in this page's memory and
 * nowhere else. Rejects when that server can't be reached.
 */
export const makeReadToken = (url: string, guest = ''): ReadToken => {
  let token = '';
  let goodUntil = 0;
  let asking: Promise<string> | null = null;
  const renew = async (): Promise<string> => {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    token = '';
    if (signedOutStatuses.has(response.status)) return guest;
    if (!response.ok) return Promise.reject(response);
    const answer: { token?: string | null; expires_at?: string } = await response.json();
    token = answer.token ?? '';
    goodUntil = Date.parse(answer.expires_at ?? '') - renewBeforeMs;
    return token || guest;
  };
  return (isSpent) => {
    if (!isSpent && token && Date.now() < goodUntil) return Promise.resolve(token);
    asking ??= renew().finally(() => {
      asking = null;
    });
    return asking;
  };
};
