import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../base/encryption.ts';

/** A page that stays open for longer is loaded anew. */
const lifeMs = 12 * 3_600_000;
const shape = /^(\d{1,15})\.([\w-]{43})$/;

/** Who looks at a page; a guest has no account. */
export interface FormOwner {
  shopId: string;
  account: string;
}

/**
 * Stands in the forms of a page that works without script: another site can send a form in a shopper's name, but it
 * can't read what the page for that shopper says.
 */
export function makeFormToken(encryption: Encryption, owner: FormOwner, now: Date): string {
  const until = String(now.getTime() + lifeMs);
  return `${until}.${encryption.keyedHash(wordOf(owner, until), placeOf(owner))}`;
}

/** Whether a form came from a page of ours that was drawn for this very shopper. */
export function isFormToken(
  encryption: Encryption,
  { token, now, ...owner }: FormOwner & { token: string; now: Date },
): boolean {
  const [, until = '', proof = ''] = shape.exec(token) ?? [];
  if (proof === '' || Number(until) <= now.getTime()) return false;
  return encryption
    .keyedHashes(wordOf(owner, until), placeOf(owner))
    .some((known) => timingSafeEqual(Buffer.from(known), Buffer.from(proof)));
}

const wordOf = ({ account }: FormOwner, until: string) => `${until}.${account}`;
const placeOf = ({ shopId }: FormOwner) => ({ shopId, column: 'pages.form' });
