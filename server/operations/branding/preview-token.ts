import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../../base/encryption.ts';

/** A working day: a form that stays open longer is loaded anew. */
const lifeMs = 12 * 3_600_000;
const shape = /^(\d{1,18})\.(\d{1,15})\.([\w-]{43})$/;

/**
 * Names a shop whose widget may be looked at for some hours: a frame can't send a session token, so its address
 * carries this. Whoever has it sees what every visitor of the shop sees, and can change nothing.
 */
export function makePreviewToken(encryption: Encryption, shopId: string, now: Date): string {
  const until = String(now.getTime() + lifeMs);
  return `${shopId}.${until}.${encryption.keyedHash(until, placeOf(shopId))}`;
}

/** The shop that a token names; null where it isn't ours, or is over. */
export function readPreviewToken(encryption: Encryption, token: string, now: Date): string | null {
  const [, shopId = '', until = '', proof = ''] = shape.exec(token) ?? [];
  if (proof === '' || Number(until) <= now.getTime()) return null;
  const isOurs = encryption
    .keyedHashes(until, placeOf(shopId))
    .some((known) => timingSafeEqual(Buffer.from(known), Buffer.from(proof)));
  return isOurs ? shopId : null;
}

const placeOf = (shopId: string) => ({ shopId, column: 'brandings.preview' });
