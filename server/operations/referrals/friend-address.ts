import type { Encryption } from '../../base/encryption.ts';

const placeOf = (shopId: string) => ({ shopId, column: 'referrals.email' });

/** A friend's e-mail as it is kept for the one mail that they asked for. */
export function sealAddress(encryption: Encryption, shopId: string, email: string): string {
  return encryption.encrypt(email, placeOf(shopId));
}

export function openAddress(encryption: Encryption, shopId: string, sealed: string): string {
  return encryption.decrypt(sealed, placeOf(shopId));
}
