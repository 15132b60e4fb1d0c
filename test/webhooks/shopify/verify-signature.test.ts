import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../webhooks/shopify/verify-signature.ts';

const fixtures = new URL('../../fixtures/webhooks/', import.meta.url);

function sign(body: Buffer, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

function flip(bytes: Buffer, at: number, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
  return flipped;
}

describe('verifySignature', () => {
  it('accepts the known delivery', () => {
    const example = JSON.parse(readFileSync(new URL('headers.example.json', fixtures), 'utf8')) as {
      secret: string;
      body_file: string;
      headers: Record<string, string>;
    };
    const body = readFileSync(new URL(example.body_file, fixtures));
    const signature = example.headers['X-Shopify-Hmac-Sha256'] ?? '';
    expect(verifySignature(body, signature, [example.secret])).toBe(true);
    expect(verifySignature(body, signature, ['another', example.secret])).toBe(true);
    expect(verifySignature(body, signature, ['another'])).toBe(false);
    expect(verifySignature(body, signature, [])).toBe(false);
  });

  it('refuses a body with any bit flipped', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(7),
        (bytes, position, bit) => {
          const body = Buffer.from(bytes);
          const signature = sign(body, 'hush');
          const changed = flip(body, position % body.length, bit);
          expect(verifySignature(body, signature, ['hush'])).toBe(true);
          expect(verifySignature(changed, signature, ['hush'])).toBe(false);
        },
      ),
    );
  });

  it('refuses a signature with any character changed, even one that decodes alike', () => {
    const body = Buffer.from('{"id":1}');
    const signature = sign(body, 'hush');
    const changed = [...signature].flatMap((_, at) =>
      [...'ABab01+/='].map((other) => signature.slice(0, at) + other + signature.slice(at + 1)),
    );
    expect(changed.filter((each) => verifySignature(body, each, ['hush']))).toEqual(
      changed.filter((each) => each === signature),
    );
  });

  it('refuses any other text as a signature', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (signature) => {
        expect(verifySignature(Buffer.from('{}'), signature, ['hush'])).toBe(false);
      }),
    );
  });
});
