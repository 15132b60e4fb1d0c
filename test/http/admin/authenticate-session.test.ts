import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../server/base/errors.ts';
import { authenticateSession } from '../../../server/http/admin/authenticate-session.ts';

const keys = { apiKey: 'key', apiSecrets: ['new-secret', 'old-secret'] };
const now = new Date('2026-11-21T12:00:00Z');
const seconds = now.getTime() / 1000;

const claims = {
  iss: 'https://corner.myshopify.com/admin',
  dest: 'https://corner.myshopify.com',
  aud: 'key',
  sub: '42',
  exp: seconds + 50,
  nbf: seconds - 10,
  iat: seconds - 10,
  jti: 'f8912129-1af6-4cad-9ca3-76b0f7621087',
  sid: 'aaea182f2732d44c',
};

interface Forgery {
  header?: object;
  secret?: string;
}

function sign(
  payload: object,
  { header = { alg: 'HS256', typ: 'JWT' }, secret = 'new-secret' }: Forgery = {},
): string {
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function refusalOf(token: string): AppError {
  try {
    authenticateSession(token, keys, now);
  } catch (failure) {
    if (failure instanceof AppError) return failure;
  }
  throw new TypeError('was not refused');
}

describe('a session token', () => {
  it('tells the shop, the staff member and the session', () => {
    expect(authenticateSession(sign(claims), keys, now)).toEqual({
      shopDomain: 'corner.myshopify.com',
      userId: '42',
      sessionId: 'aaea182f2732d44c',
    });
  });

  it('may be signed with the secret before the current one', () => {
    const token = sign(claims, { secret: 'old-secret' });
    expect(authenticateSession(token, keys, now).userId).toBe('42');
  });

  it.each([
    ['has just run out', { exp: seconds - 9 }],
    ['is about to begin', { nbf: seconds + 9 }],
    ['writes the shop in capitals', { dest: 'https://Corner.myshopify.com' }],
  ])('counts when it %s', (_case, change) => {
    const token = sign({ ...claims, ...change });
    expect(authenticateSession(token, keys, now).shopDomain).toBe('corner.myshopify.com');
  });

  it.each([
    ['has run out', sign({ ...claims, exp: seconds - 10 })],
    ['never runs out', sign({ ...claims, exp: undefined })],
    ['has not begun', sign({ ...claims, nbf: seconds + 11 })],
    ['is for another app', sign({ ...claims, aud: 'other' })],
    [
      'is from another shop than it is for',
      sign({ ...claims, iss: 'https://other.myshopify.com/admin' }),
    ],
    [
      'is for a host that is no shop',
      sign({
        ...claims,
        dest: 'https://corner.example.com',
        iss: 'https://corner.example.com/admin',
      }),
    ],
    ['is for a shop without TLS', sign({ ...claims, dest: 'http://corner.myshopify.com' })],
    [
      'hides the shop in the user part',
      sign({ ...claims, dest: 'https://corner.myshopify.com@example.com' }),
    ],
    ['names nobody', sign({ ...claims, sub: '' })],
    ['is signed by a stranger', sign(claims, { secret: 'stranger' })],
    ['claims another algorithm', sign(claims, { header: { alg: 'HS512' } })],
    ['claims no algorithm', sign(claims, { header: { alg: 'none' } })],
    ['has no signature', sign(claims).replace(/[^.]+$/, '')],
    ['has a part too many', `${sign(claims)}.x`],
    ['is not JSON', `x.y.${createHmac('sha256', 'new-secret').update('x.y').digest('base64url')}`],
    ['is endless', sign({ ...claims, more: 'x'.repeat(5000) })],
    ['is empty', ''],
  ])('is refused when it %s', (_case, token) => {
    expect(refusalOf(token).code).toBe('unauthenticated');
  });

  it('never shows in the error', () => {
    const token = sign({ ...claims, aud: 'other' });
    const failure = refusalOf(token);
    expect(failure).toMatchObject({ code: 'unauthenticated', status: 401 });
    expect(failure).not.toHaveProperty('cause');
    expect(failure.message).not.toContain(token.slice(0, 20));
  });
});
