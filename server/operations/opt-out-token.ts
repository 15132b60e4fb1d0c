import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../base/encryption.ts';

export interface NamedMember {
  shopId: string;
  memberId: string;
}

const shape = /^(\d{1,18})\.(\d{1,18})\.([\w-]{43})$/;

/** Names a member and proves that we named them: whoever has it may choose about that member's mails, and no more. */
export function makeOptOutToken(encryption: Encryption, { shopId, memberId }: NamedMember): string {
  return `${shopId}.${memberId}.${encryption.keyedHash(memberId, placeOf(shopId))}`;
}

/** Whom a token names; null where it isn't ours. */
export function readOptOutToken(encryption: Encryption, token: string): NamedMember | null {
  const [, shopId = '', memberId = '', proof = ''] = shape.exec(token) ?? [];
  if (proof === '') return null;
  const isOurs = encryption
    .keyedHashes(memberId, placeOf(shopId))
    .some((known) => timingSafeEqual(Buffer.from(known), Buffer.from(proof)));
  return isOurs ? { shopId, memberId } : null;
}

const placeOf = (shopId: string) => ({ shopId, column: 'members.notices_opted_out_at' });
