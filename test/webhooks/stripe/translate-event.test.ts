import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventTypes, translateEvent } from '../../../webhooks/stripe/translate-event.ts';

const resources = JSON.parse(
  readFileSync(new URL('../../fixtures/stripe/resources.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, unknown>>;

function translate(type: string, kind: string, change: Record<string, unknown> = {}) {
  const object = { ...resources[kind], ...change };
  return translateEvent(type, Buffer.from(JSON.stringify({ id: 'evt_1', type, data: { object } })));
}

describe('an event', () => {
  it.each([
    ['checkout.session.completed', 'checkout.session'],
    ['charge.refunded', 'charge'],
    ['refund.updated', 'refund'],
    ['charge.dispute.closed', 'dispute'],
  ])('names the sale that it is about, %s by what was paid', (type, kind) => {
    expect(translate(type, kind, { payment_intent: 'pi_1' })).toEqual({
      ok: true,
      event: { kind: 'sale', sale: { paymentIntentId: 'pi_1' } },
    });
    expect(
      translate(type, kind, { payment_intent: { id: 'pi_1', object: 'payment_intent' } }),
    ).toEqual({ ok: true, event: { kind: 'sale', sale: { paymentIntentId: 'pi_1' } } });
  });

  it('names a checkout where nothing was paid', () => {
    const told = translate('checkout.session.completed', 'checkout.session', {
      id: 'cs_1',
      payment_intent: null,
    });
    expect(told).toEqual({ ok: true, event: { kind: 'sale', sale: { sessionId: 'cs_1' } } });
  });

  it('is left alone where it is about no sale of a checkout, or about something else', () => {
    const ignored = (topic: string) => ({ ok: true, event: { kind: 'ignored', topic } });
    expect(translate('charge.refunded', 'charge', { payment_intent: null })).toEqual(
      ignored('charge.refunded'),
    );
    expect(translate('customer.created', 'customer')).toEqual(ignored('customer.created'));
  });

  it('is a problem where it can’t be read, and no type throws whatever comes', () => {
    expect(translate('refund.created', 'refund', { payment_intent: 7 })).toMatchObject({
      ok: false,
      problem: { path: 'data.object.payment_intent' },
    });
    for (const body of ['', 'null', '[]', '{"data":null}', '{"data":{"object":"x"}}'])
      for (const type of eventTypes)
        expect(translateEvent(type, Buffer.from(body))).toMatchObject({ ok: false });
  });
});
