import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import { verifyEvent } from '../../../webhooks/stripe/verify-event.ts';

const secret = 'whsec_hush';
const at = new Date('2026-11-22T06:00:00Z');
const event = {
  id: 'evt_1',
  object: 'event',
  type: 'charge.refunded',
  api_version: '2026-10-28.endive',
  created: 1_795_327_200,
  data: { object: {} },
};

function sign(payload: string, by: { secret?: string; ageSeconds?: number } = {}): string {
  const timestamp = Math.floor(at.getTime() / 1000) - (by.ageSeconds ?? 0);
  return Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: by.secret ?? secret,
    timestamp,
  });
}

function verify(payload: string, signature: string) {
  return verifyEvent(Buffer.from(payload), signature, { secret, receivedAt: at });
}

describe('an event of Stripe', () => {
  it('is known by its signature over the very bytes', () => {
    const payload = JSON.stringify(event);
    expect(verify(payload, sign(payload))).toEqual({
      outcome: 'verified',
      envelope: {
        eventId: 'evt_1',
        type: 'charge.refunded',
        apiVersion: '2026-10-28.endive',
        createdAt: new Date(event.created * 1000),
      },
    });
  });

  it.each([
    ['another secret', JSON.stringify(event), sign(JSON.stringify(event), { secret: 'whsec_x' })],
    ['another body', `${JSON.stringify(event)} `, sign(JSON.stringify(event))],
    ['an old signature', JSON.stringify(event), sign(JSON.stringify(event), { ageSeconds: 301 })],
    ['no signature at all', JSON.stringify(event), 't=,v1=nonsense'],
    ['an empty body', '', sign(JSON.stringify(event))],
  ])('is refused with %s', (_name, payload, signature) => {
    expect(verify(payload, signature)).toEqual({ outcome: 'refused', reason: 'wrong_signature' });
  });

  it('is taken as late as five minutes', () => {
    const payload = JSON.stringify(event);
    expect(verify(payload, sign(payload, { ageSeconds: 299 }))).toMatchObject({
      outcome: 'verified',
    });
  });

  it.each([
    'not json',
    'null',
    '{}',
    '{"id":7,"type":"x","created":1}',
    '{"object":"v2.core.event","id":"evt_2","type":"x"}',
  ])('is malformed where it is signed and says nothing: %s', (payload) => {
    expect(verify(payload, sign(payload))).toEqual({ outcome: 'refused', reason: 'malformed' });
  });
});
