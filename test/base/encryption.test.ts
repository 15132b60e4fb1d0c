import { describe, expect, it } from 'vitest';
import { createEncryption } from '../../server/base/encryption.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);
const place = { shopId: '7', column: 'shops.access_token' };

const encryption = createEncryption([oldKey]);

describe('encryption', () => {
  it.each(['shpat_1', '', 'Ümläute 🎁'])('gives back what it took (%j)', (text) => {
    expect(encryption.decrypt(encryption.encrypt(text, place), place)).toBe(text);
  });

  it('never writes the same text the same way twice', () => {
    expect(encryption.encrypt('shpat_1', place)).not.toBe(encryption.encrypt('shpat_1', place));
  });

  it.each([
    ['another shop', { ...place, shopId: '8' }],
    ['another column', { ...place, column: 'shops.refresh_token' }],
    ['a place that is spelled alike', { shopId: '7","shops', column: 'access_token' }],
  ])('notices a value that was moved to %s', (_case, elsewhere) => {
    const sealed = encryption.encrypt('shpat_1', place);
    expect(() => encryption.decrypt(sealed, elsewhere)).toThrow('could not be read');
  });

  it('notices every changed byte', () => {
    const [version, keyId, sealed = ''] = encryption.encrypt('shpat_1', place).split('.');
    const bytes = Buffer.from(sealed, 'base64url');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const text = `${version}.${keyId}.${changed.toString('base64url')}`;
      expect(() => encryption.decrypt(text, place)).toThrow('could not be read');
    }
  });

  it.each(['', 'v1', 'v1.x.y', 'v2.a.b', 'plain text'])(
    'refuses what it never wrote (%j)',
    (text) => {
      expect(() => encryption.decrypt(text, place)).toThrow('could not be read');
    },
  );

  it('refuses a value that was cut short', () => {
    const sealed = encryption.encrypt('shpat_1', place);
    expect(() => encryption.decrypt(sealed.slice(0, 30), place)).toThrow('could not be read');
  });

  it('reads what the key before wrote, and writes with the new one', () => {
    const rotated = createEncryption([newKey, oldKey]);
    expect(rotated.decrypt(encryption.encrypt('shpat_1', place), place)).toBe('shpat_1');
    expect(() => encryption.decrypt(rotated.encrypt('shpat_1', place), place)).toThrow(
      'ENCRYPTION_KEY',
    );
  });

  it('never shows its key or the text', () => {
    const sealed = encryption.encrypt('shpat_1', place);
    expect(sealed).not.toContain(oldKey.toString('base64url').slice(0, 8));
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain(
      'shpat',
    );
  });

  it('refuses a key of another length', () => {
    expect(() => createEncryption([Buffer.alloc(16)])).toThrow('32 bytes');
    expect(() => createEncryption([])).toThrow('current encryption key');
  });
});

describe('a keyed hash', () => {
  const email = { shopId: '7', column: 'identities.value' };

  it('is the same for the same text in the same place', () => {
    expect(encryption.keyedHash('ann@example.com', email)).toBe(
      encryption.keyedHash('ann@example.com', email),
    );
  });

  it('tells nothing across shops, columns or keys', () => {
    const hashes = [
      encryption.keyedHash('ann@example.com', email),
      encryption.keyedHash('ann@example.com', { ...email, shopId: '8' }),
      encryption.keyedHash('ann@example.com', { ...email, column: 'orders.email' }),
      createEncryption([newKey]).keyedHash('ann@example.com', email),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('still finds what was stored under the key before', () => {
    const rotated = createEncryption([newKey, oldKey]);
    expect(rotated.keyedHashes('ann@example.com', email)).toEqual([
      rotated.keyedHash('ann@example.com', email),
      encryption.keyedHash('ann@example.com', email),
    ]);
  });
});
