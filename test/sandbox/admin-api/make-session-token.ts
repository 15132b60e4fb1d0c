import { createHmac, randomUUID } from 'node:crypto';

export interface SessionTokenFacts {
  apiKey: string;
  apiSecret: string;
  domain: string;
  now: Date;
  /** The staff member's id. */
  userId?: string;
  /** Claims that replace the true ones, to try how they are refused. */
  claims?: Readonly<Record<string, unknown>>;
}

/** A session token lives one minute. */
export const sessionTokenSeconds = 60;

/** What App Bridge hands to the embedded app: a JWT, HS256 with the app's secret. */
export function makeSessionToken(facts: SessionTokenFacts): string {
  const seconds = Math.floor(facts.now.getTime() / 1000);
  const claims = {
    iss: `https://${facts.domain}/admin`,
    dest: `https://${facts.domain}`,
    aud: facts.apiKey,
    sub: facts.userId ?? '98012335',
    exp: seconds + sessionTokenSeconds,
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: randomUUID(),
    ...facts.claims,
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', facts.apiSecret).update(signed).digest('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
