import { createHash, randomUUID } from 'node:crypto';
import type { ApiCaller } from './api-route.ts';

/**
 * A UUID for what this request makes. A caller's `Idempotency-Key` always gives the same one, so that a repeat
 * of a request whose answer was lost finds what it has made.
 */
export function deriveId(caller: ApiCaller, purpose: string): string {
  if (caller.idempotencyKey === null) return randomUUID();
  const name = [caller.shop.shopId, caller.keyId, purpose, caller.idempotencyKey].join(':');
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  // RFC 9562: version 8 is for hashes of one's own; the variant is in the next byte but one.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
