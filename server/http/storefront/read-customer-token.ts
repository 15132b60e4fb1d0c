import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Encryption } from '../../base/encryption.ts';
import { AppError } from '../../base/errors.ts';
import { openTokenSecret } from '../../operations/connection-secrets.ts';
import { type ConnectionReader, shopOf } from '../../operations/read-connection.ts';
import type { Connection } from '../../store/connections.ts';

/** Who the shop's own server says that its customer is. */
export interface CustomerClaims {
  /** The shop's own id of the customer. */
  externalId: string;
  stripeCustomerId: string | null;
  /** Null unless the shop's server has verified it. */
  email: string | null;
}

export interface TokenKeys {
  connections: ConnectionReader;
  encryption: Encryption;
}

/** A token is for a visit, not for keeps. */
const longestLifeSeconds = 3_600;
/** Two clocks never show the same. */
const skewSeconds = 60;
const longestToken = 4_096;

const claims = z.object({
  sub: z.string().min(1).max(100),
  iat: z.number(),
  exp: z.number(),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
  stripe_customer: z
    .string()
    .regex(/^cus_[A-Za-z0-9]{1,60}$/)
    .optional(),
});

/** The token of a request; null: it brings none. It is never taken from an address: those are written down everywhere. */
export function bearerOf(authorization: string | undefined): string | null {
  const token = /^Bearer +([\w.-]+) *$/i.exec(authorization ?? '')?.[1];
  return token === undefined || token.length > longestToken ? null : token;
}

/**
 * A guest has no token: their page sends the id of the shop's connection in its place. It is no secret, as a program is
 * none to whoever visits its shop; and following a link or sending a form sends no such header.
 */
export function isGuestToken(token: string): boolean {
  return shopOf(token) !== null;
}

/** The connection that a token says it is for, not yet proven; null: none that is active. */
export async function findTokenConnection(
  { connections }: TokenKeys,
  token: string,
): Promise<Connection | null> {
  const issuer = isGuestToken(token) ? token : issuerOf(token);
  const connection = issuer === null ? null : await connections.byId(issuer);
  return connection?.status === 'active' ? connection : null;
}

function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** Whom a token speaks for: signed with this connection's secret, by the one algorithm, and fresh. */
export async function readCustomerToken(
  { encryption }: TokenKeys,
  step: { connection: Connection; token: string; now: Date },
): Promise<CustomerClaims> {
  const { connection, now } = step;
  const secret = new TextEncoder().encode(openTokenSecret(encryption, connection));
  const payload = await verify(step.token, secret, { connection, now });
  const read = claims.safeParse(payload);
  if (!read.success) throw refused('It lacks a claim, or has one of another kind.');
  const { sub, iat, exp, email, email_verified, stripe_customer } = read.data;
  if (
    exp - iat > longestLifeSeconds ||
    exp > now.getTime() / 1000 + longestLifeSeconds + skewSeconds
  )
    throw refused('It may be good for an hour at the most.');
  return {
    externalId: sub,
    stripeCustomerId: stripe_customer ?? null,
    email: email_verified === true ? (email ?? null) : null,
  };
}

async function verify(
  token: string,
  secret: Uint8Array,
  { connection, now }: { connection: Connection; now: Date },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      issuer: connection.connectionId,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: skewSeconds,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused('It has run out.', error);
    if (error instanceof errors.JOSEError)
      throw refused('It is not signed as it should be.', error);
    throw error;
  }
}

function refused(why: string, cause?: unknown): AppError {
  return new AppError('unauthenticated', `This customer token is not good: ${why}`, { cause });
}
