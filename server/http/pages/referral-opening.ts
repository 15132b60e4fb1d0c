import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from '../../base/encryption.ts';

/** A link that was opened: in which shop, and whose. */
interface OpenedLink {
  shopId: string;
  publicCode: string;
}

const shape = /^(\d{1,14})\.([\w-]{43})$/;
/** A page that was left open for longer is a page to be opened anew. */
const goodForMs = 7 * 86_400_000;

/** When a page was opened, in a form that only we can have written: a claim comes from a page of ours. */
export function signOpening(encryption: Encryption, link: OpenedLink, openedAt: Date): string {
  const at = String(openedAt.getTime());
  return `${at}.${encryption.keyedHash(textOf(link, at), placeOf(link))}`;
}

/** Null: it isn't ours, is of another link, or too old. */
export function readOpening(
  encryption: Encryption,
  link: OpenedLink,
  on: { text: string; now: Date },
): Date | null {
  const [, at = '', proof = ''] = shape.exec(on.text) ?? [];
  const age = on.now.getTime() - Number(at);
  if (proof === '' || age < 0 || age > goodForMs) return null;
  const isOurs = encryption
    .keyedHashes(textOf(link, at), placeOf(link))
    .some((known) => timingSafeEqual(Buffer.from(known), Buffer.from(proof)));
  return isOurs ? new Date(Number(at)) : null;
}

const textOf = ({ publicCode }: OpenedLink, at: string) => `${publicCode} ${at}`;
const placeOf = ({ shopId }: OpenedLink) => ({ shopId, column: 'referrals.clicked_at' });
