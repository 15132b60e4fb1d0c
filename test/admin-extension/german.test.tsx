import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { german } from '../../admin-extension/texts/de/german.ts';
import { speak } from '../../admin-extension/texts/in-language.ts';
import { germanComponents } from '../../admin-extension/ui/german-components.ts';
import { problem } from './fake-admin.ts';

// The language comes before every file that looks its words up.
speak(german, 'de-DE', germanComponents);
const { openAdmin } = await import('./open-admin.tsx');
const { listed, memberCase, referral, referringProgram, report } =
  await import('./sample-referrals.ts');
const { failedDelivery, health, program, redemption, session } = await import('./sample-shop.ts');
const { sayAnswers, sayWhereToLook } =
  await import('../../admin-extension/pages/tasks/say-answers.ts');
const { sayCancelling } = await import('../../admin-extension/pages/redemptions/say-cancelling.ts');
const { sayFacts } = await import('../../admin-extension/pages/redemptions/say-redemption.ts');
const { createFormat } = await import('../../admin-extension/format.ts');

/** Words of which nearly every English sentence of ours has one. */
const english =
  /\b(the|with|from|until|and|of|is|are|its?|members?|orders?|nothing|each|days?|keys?|yet)\b/i;

/** What the page says by itself; `theirs` is what the server or Stripe said. */
function leftInEnglish(theirs: readonly string[] = []): string[] {
  const said = [
    ...document.querySelectorAll('h1, h2, h3, p, label, button, legend, th, a, summary'),
  ];
  return said
    .map((each) => theirs.reduce((text, part) => text.replaceAll(part, ''), each.textContent))
    .filter((text) => english.test(text));
}

const till = {
  id: 'a1b2c3d4e5f6',
  name: 'Kasse',
  scopes: ['rewards:read'],
  state: 'active',
  created_at: '2026-11-01T10:00:00.000Z',
  created_by: 'Dana Wells',
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
};
const counts = { waiting: 0, done: 18_422, failed: 1, ignored: 0 };

describe('the admin in German', () => {
  it('opens the developers’ corner, and makes a key', async () => {
    const { user } = openAdmin('/admin/developers', {
      'GET /api-keys': { items: [till] },
      'GET /deliveries': { items: [failedDelivery], counts, next_cursor: null },
      'GET /program': program,
    });
    await screen.findByText('Gültig');
    expect(screen.getByText('18.422')).toBeDefined();
    expect(screen.getByText('von Dana Wells')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Schlüssel erstellen' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Gültig bis'), { target: { value: 'own' } });
    await user.click(dialog.getByRole('button', { name: 'Schlüssel erstellen' }));
    expect(dialog.getByText('Füllen Sie dies aus')).toBeDefined();
    expect(dialog.getByText('Wählen Sie, was der Schlüssel darf')).toBeDefined();
    expect(leftInEnglish(['expected a decimal', 'orders/paid'])).toEqual([]);
  });

  it('opens the inbox', async () => {
    openAdmin('/admin/inbox', {
      'GET /deliveries': { items: [failedDelivery], counts, next_cursor: null },
    });
    await screen.findByRole('button', { name: 'orders/paid d1 wiederholen' });
    expect(screen.getByText('Empfangen')).toBeDefined();
    expect(leftInEnglish(['expected a decimal', 'orders/paid'])).toEqual([]);
  });

  it('opens the ledger’s health', async () => {
    openAdmin('/admin/ledger', { 'GET /ledger/health': health });
    await screen.findAllByText('Was geprüft wurde');
    expect(leftInEnglish(health.checks.map(({ title }) => title))).toEqual([]);
  });

  it('opens the sales channels, and says what a key of Stripe must look like', async () => {
    const { user } = openAdmin('/admin/channels', { 'GET /connections': { items: [] } });
    await user.click(await screen.findByRole('button', { name: 'Stripe verbinden' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Verbinden' }));
    expect(
      dialog.getByText('Verwenden Sie einen geheimen oder eingeschränkten Schlüssel von Stripe'),
    ).toBeDefined();
    expect(leftInEnglish(['API keys'])).toEqual([]);
  });

  it('opens what is to review, what is known of one referral, and what all brought', async () => {
    openAdmin('/admin/referrals?tab=review', {
      'GET /referrals': listed([referral], 1),
      'GET /cases': { items: [memberCase] },
      'GET /program': referringProgram,
    });
    await screen.findAllByText('Mehrere Konten einer Person', { exact: false });
    expect(screen.getAllByRole('button', { name: /^Freigeben: / })).toHaveLength(1);
    expect(screen.getByText('wartet ab', { exact: false })).toBeDefined();
    const theirs = [...referral.signals.map(({ text }) => text), ...memberCase.evidence];
    expect(leftInEnglish([...theirs, referral.reason_text])).toEqual([]);
  });

  it('opens what referrals brought', async () => {
    openAdmin('/admin/referrals', {
      'GET /referrals': listed([]),
      'GET /referrals/report': report,
      'GET /program': referringProgram,
    });
    await screen.findByText('Wie Freunde kamen');
    expect(screen.getByText('25 % der Klicks')).toBeDefined();
    expect(leftInEnglish()).toEqual([]);
  });

  it('says that there is nothing to do, to import or at an address', async () => {
    const { user } = openAdmin('/admin/nowhere', {
      'GET /tasks': { items: [], counts: { hand_over: 0, look_up: 0 } },
      'GET /imports': { items: [] },
    });
    await screen.findByText('Unter dieser Adresse gibt es nichts');
    expect(leftInEnglish()).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Zu tun' }));
    await screen.findByText('Nichts wartet auf Sie');
    expect(leftInEnglish()).toEqual([]);
  });

  it('opens the imports', async () => {
    openAdmin('/admin/imports', { 'GET /imports': { items: [] } });
    await screen.findByText('Noch nichts übernommen');
    expect(leftInEnglish()).toEqual([]);
  });

  it('says what to do when it could not load', async () => {
    openAdmin('/admin/program/versions', {
      'GET /program/versions': () => new Response('<html>', { status: 502 }),
      'GET /tasks': () => problem(503, 'unavailable'),
    });
    await screen.findByText('Regulars konnte nicht antworten');
    expect(screen.getAllByRole('button', { name: 'Erneut versuchen' })).not.toHaveLength(0);
    expect(leftInEnglish()).toEqual([]);
  });
});

describe('a redemption in German', () => {
  const format = createFormat({
    ...session.shop,
    points_name: { one: 'Punkt', other: 'Punkte' },
  });

  it('says what it is, what cancelling does and what a person can answer', () => {
    expect(sayFacts({ ...redemption, code: 'REG-7K2M9Q' }, format)).toMatch(/^Code REG-7K2M9Q/);
    expect(sayCancelling(redemption, format)).toContain('mit ihren alten Verfallsdaten');
    expect(sayAnswers(redemption, format).map(({ label }) => label)).toContain(
      'Noch einmal versuchen',
    );
    expect(sayWhereToLook(redemption, format)).toMatch(/^(Öffnen|Suchen) Sie in Shopify/);
  });
});
