import { AppError } from '../../base/errors.ts';
import { readSessionToken, type SessionKeys } from '../read-session-token.ts';

export interface AdminSession {
  shopDomain: string;
  /** The staff member's Shopify user id. */
  userId: string;
  sessionId: string | null;
}

/** A shopper's session names a customer here (`gid://…`), or nobody. */
const userId = /^\d{1,20}$/;

/**
 * Who has the embedded admin, or the point of sale, open. Throws `AppError('unauthenticated')` without saying which check
 * failed, and never lets the token into an error: errors are logged.
 */
export function authenticateSession(token: string, keys: SessionKeys, now: Date): AdminSession {
  const session = readSessionToken(token, keys, now);
  if (session?.subject == null || !userId.test(session.subject)) {
    throw new AppError('unauthenticated', "This needs a valid session of the shop's admin.");
  }
  const { shopDomain, subject, sessionId } = session;
  return { shopDomain, userId: subject, sessionId };
}
