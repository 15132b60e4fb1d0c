import { describe, expect, it } from 'vitest';
import { programDocument } from '../../../server/contract/program/program.ts';
import {
  type OfferMailFacts,
  renderOfferMail,
} from '../../../server/notify/invitation/render-offer-mail.ts';
import { shopLink } from '../../../server/notify/invitation/shop-link.ts';
import { programFromDocument } from '../../../server/operations/program-from-document.ts';

const { referrals: terms } = programFromDocument(
  programDocument.parse({
    referrals: {
      friend: {
        gift: {
          kind: 'amount_off',
          title: 'Ten off',
          value: { amount: '10.00', currency: 'USD' },
          minimum_order: { amount: '50.00', currency: 'USD' },
        },
      },
      advocate: { points: 500 },
    },
  }),
);

function render(changes: Partial<OfferMailFacts> = {}) {
  if (terms === null) expect.fail('there are terms');
  return renderOfferMail({
    locale: 'en',
    shop: { name: 'Juniper & Co', timeZone: 'America/New_York' },
    pointsName: { one: 'point', other: 'points' },
    terms,
    firstName: 'Maria',
    code: 'FRIEND-7KQ2MX',
    expiresAt: new Date('2026-12-22T20:41:00Z'),
    shopUrl: 'https://juniper.example/discount/FRIEND-7KQ2MX',
    ...changes,
  });
}

describe('the mail with a friend’s code', () => {
  it('says what it is, from whom, until when, and why it came', () => {
    const { subject, text, html } = render();
    expect(subject).toBe('$10 off your first order: your code for Juniper & Co');
    for (const form of [text, html.replaceAll('&amp;', '&')]) {
      expect(form).toContain('Here is what Maria has for you at Juniper & Co:');
      expect(form).toContain('FRIEND-7KQ2MX');
      expect(form).toContain('On orders from $50');
      expect(form).toContain('Good until December 22, 2026 at 3:41');
      expect(form).toContain('https://juniper.example/discount/FRIEND-7KQ2MX');
      expect(form).toContain('because you asked for the offer with this address');
    }
    expect(html).not.toContain('/mails/');
  });

  it('names nobody who did not agree, and no day where there is none', () => {
    const { text } = render({ firstName: null, expiresAt: null, locale: 'de' });
    expect(text).toContain('das hat jemand für dich bei Juniper & Co:');
    expect(text).not.toContain('Gültig bis');
    expect(text).toContain('Ab 50\u00A0$ Bestellwert');
  });

  it('keeps markup in names as text', () => {
    const { html } = render({ firstName: '<b>M</b>', code: '"><img src=x>' });
    expect(html).not.toMatch(/<(b|img)\b/);
  });
});

describe('the way to the shop', () => {
  const shopUrl = 'https://juniper.example';
  const visit = { shopUrl, site: null, ref: 'tavolumi-3', code: 'FRIEND 1' } as const;

  it('puts the code into the cart where the platform can, and keeps who invited', () => {
    expect(shopLink({ ...visit, connectedBy: 'install' })).toBe(
      'https://juniper.example/discount/FRIEND%201?redirect=%2F%3Fref%3Dtavolumi-3%26claimed%3D1',
    );
  });

  it('only keeps who invited elsewhere, or where there is no code', () => {
    const plain = 'https://juniper.example/?ref=tavolumi-3&claimed=1';
    expect(shopLink({ ...visit, connectedBy: 'stripe' })).toBe(plain);
    expect(shopLink({ ...visit, connectedBy: 'install', code: null })).toBe(plain);
  });

  it('leads to the pages beside whose checkout the code is typed in', () => {
    const site = 'https://classes.example';
    expect(shopLink({ ...visit, site, connectedBy: 'install' })).toBe(
      'https://classes.example/?ref=tavolumi-3&claimed=1',
    );
  });
});
