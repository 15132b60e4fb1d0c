import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  createSecretKey,
  type KeyObject,
} from 'node:crypto';
import { AppError, assert } from './errors.ts';

/** Where a value lies. It is bound into the ciphertext, so that one can't be moved to another row or column. */
export interface Place {
  shopId: string;
  column: string;
}

export interface Encryption {
  encrypt(text: string, place: Place): string;
  /** Throws `AppError('internal')` when it was changed, was moved, or its key is not among ours. */
  decrypt(ciphertext: string, place: Place): string;
  /** To find an encrypted value again: the same text in the same place has the same hash. */
  keyedHash(text: string, place: Place): string;
  /** All hashes it may have been stored under, the current key's first. */
  keyedHashes(text: string, place: Place): string[];
}

interface Key {
  id: string;
  cipher: Buffer;
  /** A key object: hashing with bare bytes takes four times as long. */
  lookup: KeyObject;
}

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const version = 'v1';

/** `keys`: 32 bytes each, the current one first; the others only read what was written before a rotation. */
export function createEncryption(keys: readonly Uint8Array[]): Encryption {
  const known = keys.map(deriveKey);
  const [current] = known;
  assert(current !== undefined, 'there is a current encryption key');

  return {
    encrypt: (text, place) => seal(current, text, place),
    decrypt(ciphertext, place) {
      const [format, keyId, sealed] = ciphertext.split('.');
      const key = known.find(({ id }) => id === keyId);
      if (format !== version || key === undefined || sealed === undefined) throw unreadable();
      return open(key, Buffer.from(sealed, 'base64url'), place);
    },
    keyedHash: (text, place) => hash(current, text, place),
    keyedHashes: (text, place) => known.map((key) => hash(key, text, place)),
  };
}

/** Two keys from one, so that a hash never tells anything about a cipher. The id names the key without showing it. */
function deriveKey(secret: Uint8Array): Key {
  assert(secret.byteLength === keyBytes, 'an encryption key has 32 bytes');
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `regulars ${use} ${version}`, keyBytes));
  const id = createHash('sha256').update(derive('key id')).digest('base64url').slice(0, 8);
  return { id, cipher: derive('encryption'), lookup: createSecretKey(derive('look-up')) };
}

function seal(key: Key, text: string, place: Place): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, iv, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]);
  return [version, key.id, sealed.toString('base64url')].join('.');
}

function open(key: Key, sealed: Buffer, place: Place): string {
  if (sealed.length < ivBytes + tagBytes) throw unreadable();
  const iv = sealed.subarray(0, ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, iv, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const text = Buffer.concat([
      decipher.update(sealed.subarray(ivBytes + tagBytes)),
      decipher.final(),
    ]);
    return text.toString('utf8');
  } catch (cause) {
    throw unreadable(cause);
  }
}

function hash(key: Key, text: string, place: Place): string {
  return createHmac('sha256', key.lookup)
    .update(associatedData(place))
    .update('\0')
    .update(text)
    .digest('base64url');
}

/** JSON keeps the two parts apart whatever they contain. */
function associatedData({ shopId, column }: Place): Buffer {
  return Buffer.from(JSON.stringify([shopId, column]));
}

function unreadable(cause?: unknown): AppError {
  return new AppError(
    'internal',
    'A stored secret could not be read: it was changed, or it was written with another ENCRYPTION_KEY.',
    { cause },
  );
}
