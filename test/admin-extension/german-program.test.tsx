import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { speak } from '../../admin-extension/texts/in-language.ts';
import { germanComponents } from '../../admin-extension/ui/german-components.ts';
import { german } from '../../admin-extension/texts/de/german.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { referrals } from '../../server/contract/program/referrals.ts';
import { fullProgram } from './full-program.ts';

// The language comes before every file that looks its words up.
speak(german, 'de-DE', germanComponents);
const { openAdmin } = await import('./open-admin.tsx');
const { ledgerLine, member, program, session } = await import('./sample-shop.ts');
const { namesOf } = await import('../../admin-extension/pages/program/program-names.ts');
const { sayActivity, sayBenefits, sayCampaign, sayRule, sayTiers } =
  await import('../../admin-extension/pages/program/say-rule.ts');
const { saySegment } = await import('../../admin-extension/pages/program/say-segment.ts');
const { previewReferrals } =
  await import('../../admin-extension/pages/program/preview-referrals.ts');
const { previewReward } = await import('../../admin-extension/pages/program/preview-reward.ts');

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const document = programDocument.parse({
  ...fullProgram,
  settings: { ...fullProgram.settings, points_name: { one: 'Punkt', other: 'Punkte' } },
});
const names = namesOf(document);

/** Words that every English sentence of ours has one of. */
const english = /\b(the|with|from|until|and|members?|orders?|points?|nothing|each|day|days)\b/i;

async function openProgram(section: string) {
  const opened = openAdmin(`/admin/program?section=${section}`, {
    'GET /session': {
      ...session,
      shop: { ...session.shop, points_name: document.settings.points_name },
    },
    'GET /program': { live: { ...program.live, document }, draft: null },
    'GET /program/backtests': { items: [] },
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
    'GET /checkout': { state: 'off', refusal: null, benefits: [] },
    'GET /rewards': { items: [] },
  });
  await screen.findByText('Was Kunden bekommen');
  return opened;
}

function textsOf(root: HTMLElement): string[] {
  return [...root.querySelectorAll('h2, h3, p, label, button, legend, th')].map(
    (each) => each.textContent,
  );
}

describe('the program in German', () => {
  it.each([
    ['earning', 'Regeln fürs Sammeln'],
    ['campaigns', 'Kampagne hinzufügen'],
    ['activities', 'Aktivität hinzufügen'],
    ['tiers', 'Die Leiter'],
    ['segments', 'Segment hinzufügen'],
    ['rewards', 'Prämie hinzufügen'],
    ['settings', 'Erstattungen und Gäste'],
  ])('opens %s without an English word', async (section, words) => {
    await openProgram(section);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    const main = screen.getByRole('main');
    expect(textsOf(main).filter((text) => english.test(text))).toEqual([]);
  });

  it('says what is wrong, and what a rule means, in its dialog', async () => {
    const { user } = await openProgram('earning');
    await user.click(screen.getByRole('button', { name: 'Regel hinzufügen' }));
    await user.click(await screen.findByText('Punkte für jede Bestellung'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('50 Punkte für jede Bestellung')).toBeDefined();
    expect(dialog.getByRole('button', { name: 'Fertig' })).toBeDefined();
  });
});

describe('the sentences of the program in German', () => {
  it('say rules, campaigns and activities', () => {
    expect(document.earning.rules.map((rule) => sayRule(rule, names))).toEqual([
      '1 Punkt je 1,00\u00a0$; in Gold 2 Punkte je 1,00\u00a0$, verkauft über „web“, Lieferland Neuseeland oder Australien, am Wochenende',
      '1,5-fache Punkte auf Produkte mit dem Tag „linen“, je Mitglied höchstens 100 Punkte pro Bestellung und 400 pro Monat',
      'Keine Punkte für Produkte der Art „Gift card“',
      '200 Punkte für die erste Bestellung',
      '500 Punkte einmalig, sobald ein Mitglied innerhalb von 90 Tagen 300,00\u00a0$ ausgegeben hat, für Champions',
    ]);
    expect(document.campaigns.map((campaign) => sayCampaign(campaign, names))).toEqual([
      '2-fache Punkte, vom 05.12.2026 bis 07.12.2026, bis 100.000 Punkte vergeben sind',
      '50 Punkte extra für eine Bestellung, am 1. und 15. des Monats',
    ]);
    expect(document.activities.map((activity) => sayActivity(activity, names))).toEqual([
      '100 Punkte',
      '250 Punkte, wenn der Geburtstag 30 Tage vorher bekannt war',
      '10 Punkte je Einheit von „hours“',
    ]);
  });

  it('say tiers, segments, rewards and referrals', () => {
    const { tiers, segments, rewards } = document;
    expect(tiers === null ? '' : sayTiers(tiers)).toBe(
      'Gemessen an ausgegebenem Geld in den letzten 12 Monaten. Wer sie nicht mehr erreicht, kommt nach 30 Tagen Schonfrist in die Stufe, für die es reicht.',
    );
    expect(tiers?.levels.map((level) => sayBenefits(level, names))[1]).toEqual([
      '1,5-fache Punkte',
      '100 Punkte beim Aufstieg',
      'Early access',
    ]);
    expect(segments.map(({ where }) => saySegment(where, names))).toEqual([
      'mindestens 3 Bestellungen und (in Gold oder nicht mit dem Tag „staff“)',
    ]);
    expect(rewards.flatMap((reward) => previewReward(reward, document))).toEqual([
      'Ein Mitglied zahlt 500 Punkte für 5,00\u00a0$ Rabatt auf eine Bestellung.',
      'Der Code gilt 7 Tage lang für eine Bestellung; ungenutzt kommen seine Punkte zurück.',
    ]);
    const terms = referrals.parse(fullProgram.referrals);
    expect(previewReferrals(terms, names)).toEqual({
      friend: 'Freunde bekommen 10,00\u00a0$ Rabatt auf ihre erste Bestellung ab 40,00\u00a0$.',
      advocate: 'Ada bekommt 500 Punkte 14 Tage später.',
      notes: [
        'Stattdessen bekommt Ada 800 Punkte in Gold.',
        'Freunde haben 30 Tage Zeit zum Bestellen, und es muss ihre erste Bestellung sein.',
        'Freunde, für die Ada belohnt wird: höchstens 5 im Monat.',
      ],
    });
  });
});

describe('a member in German', () => {
  it('opens with figures, tier and ledger', async () => {
    openAdmin('/admin/members/m1', {
      'GET /members/m1': member,
      'GET /members/m1/ledger': { items: [ledgerLine], next_cursor: null },
      'GET /members/m1/tier': {
        standing: {
          basis: 'money_spent',
          tier: { id: 'silver', name: 'Silver', since: '2026-06-01T10:00:00.000Z' },
          locked: false,
          figure: dollars('450.00'),
          next: {
            id: 'gold',
            name: 'Gold',
            threshold: dollars('600.00'),
            missing: dollars('150.00'),
          },
          keep: { missing: dollars('50.00'), until: '2027-06-01T04:00:00.000Z', in_grace: false },
        },
        choices: [],
        periods: [],
      },
    });
    expect(await screen.findByText(/^Noch 150,00\s\$ bis Gold$/)).toBeDefined();
    expect(
      screen.getByText(/^Gilt bis 31\.05\.2027; mit 50,00\s\$ bis dahin gilt sie länger\.$/),
    ).toBeDefined();
    expect(screen.getByRole('button', { name: 'Punkte korrigieren' })).toBeDefined();
    expect(await screen.findByText('Danach verfügbar')).toBeDefined();
    expect(screen.getByText('Bekannt als')).toBeDefined();
  });
});
