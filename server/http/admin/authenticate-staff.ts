import type { Request } from 'express';
import type { Clock } from '../../base/clock.ts';
import type { Actor } from '../../domain/ledger/ledger.ts';
import type { Shop } from '../../store/shops.ts';
import { createRateLimit } from '../limit-rate.ts';
import type { SessionKeys } from '../read-session-token.ts';
import { authenticateSession } from './authenticate-session.ts';
import type { OpenShop } from './open-shop.ts';

/** A member of the shop's staff who has the embedded admin open. */
export interface Staff {
  shop: Shop;
  staffId: string;
  /** The session names a user id and nothing else. */
  name: string;
}

/** A shop's staff together. */
const calls = { burst: 120, perSecond: 20 };

export function createStaffGate(gate: {
  sessionKeys: SessionKeys;
  openShop: OpenShop;
  clock: Clock;
}): (request: Request) => Promise<Staff> {
  const limit = createRateLimit(calls);
  return async (request) => {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '') ?? [];
    const session = authenticateSession(token, gate.sessionKeys, gate.clock.now());
    limit(session.shopDomain);
    const shop = await gate.openShop(session, token);
    return { shop, staffId: session.userId, name: `Staff ${session.userId}` };
  };
}

export function actorOf(staff: Staff): Actor {
  return { kind: 'staff', name: staff.name };
}
