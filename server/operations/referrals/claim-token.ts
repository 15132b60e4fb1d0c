import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../../base/encryption.ts';

export interface NamedClaim {
  shopId: string;
  referralId: string;
}

const shape = /^(\d{1,18})\.([\da-f-]{36})\.([\w-]{43})$/;

/** Names a claim and proves that we named it: whoever has it may see the friend's code. */
export function makeClaimToken(encryption: Encryption, { shopId, referralId }: NamedClaim): string {
  return `${shopId}.${referralId}.${encryption.keyedHash(referralId, placeOf(shopId))}`;
}

/** The claim that a token names; null where it isn't ours. */
export function readClaimToken(encryption: Encryption, token: string): NamedClaim | null {
  const [, shopId = '', referralId = '', proof = ''] = shape.exec(token) ?? [];
  if (proof === '') return null;
  const isOurs = encryption
    .keyedHashes(referralId, placeOf(shopId))
    .some((known) => timingSafeEqual(Buffer.from(known), Buffer.from(proof)));
  return isOurs ? { shopId, referralId } : null;
}

const placeOf = (shopId: string) => ({ shopId, column: 'referrals.claim' });
