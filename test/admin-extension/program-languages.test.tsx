import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { diffProgram } from '../../admin-extension/pages/program/diff-program.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

async function openSection(section: string) {
  const opened = openAdmin(`/admin/program?section=${section}`, {
    'GET /program': { live: { ...program.live, document: fullProgram }, draft: null },
    'PUT /program': {},
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
    'GET /checkout': { state: 'off', refusal: null, published_at: null, benefits: [] },
  });
  await screen.findByText('What shoppers get');
  return opened;
}

type Opened = Awaited<ReturnType<typeof openSection>>;
type Scope = ReturnType<typeof within>;

function put(scope: Scope, label: string, value: string) {
  fireEvent.change(scope.getByLabelText(label), { target: { value } });
}

async function addLanguage({ user }: Opened, scope: Scope, language: string) {
  await user.click(scope.getByRole('button', { name: 'Add language' }));
  await user.click(await screen.findByRole('button', { name: language }));
}

async function save({ admin, user }: Opened) {
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(admin.sent('PUT /program')).toHaveLength(1));
  return programDocument.parse(admin.sent('PUT /program')[0]?.body);
}

/** What the draft is said to change, one line for each. */
const changesTo = (document: typeof fullProgram) =>
  diffProgram(fullProgram, document).flatMap(({ changes }) =>
    changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`),
  );

describe('what points are called in other languages', () => {
  it('is typed for each way in which a language counts', async () => {
    const opened = await openSection('settings');
    const page = within(document.body);
    const forms = ['1 point', '2 points', '5 points', '1.5 points'].map((form) =>
      page.getByLabelText<HTMLInputElement>(`${form} in Polish`),
    );
    expect(forms.map(({ value }) => value)).toEqual(['ziarno', 'ziarna', 'ziaren', 'ziarna']);
    put(page, '5 points in Polish', '');
    await addLanguage(opened, page, 'German');
    expect(page.queryByLabelText('5 points in German')).toBeNull();
    put(page, '1 point in German', 'Bohne');
    expect(page.getByText(/Settings, German, other/)).toBeDefined();
    put(page, '2 points in German', 'Bohnen');
    await addLanguage(opened, page, 'Japanese');
    put(page, '2 points in Japanese', '豆');
    const saved = await save(opened);
    expect(saved.settings).toEqual({
      ...fullProgram.settings,
      points_names: {
        de: { one: 'Bohne', other: 'Bohnen' },
        ja: { one: '豆', other: '豆' },
        pl: { one: 'ziarno', few: 'ziarna', other: 'ziarna' },
      },
    });
    expect(changesTo(saved)).toEqual([
      '5 points in Polish: ziaren → not set',
      'Points in German: not set → Bohne, Bohnen',
      'Points in Japanese: not set → 豆, 豆',
    ]);
  });

  it('goes with the last of its words, and is not there before the first', async () => {
    const opened = await openSection('settings');
    const page = within(document.body);
    await addLanguage(opened, page, 'Arabic');
    expect(page.getByLabelText('11 points in Arabic')).toBeDefined();
    for (const form of ['1 point', '2 points', '5 points', '1.5 points'])
      put(page, `${form} in Polish`, '');
    expect(page.getByLabelText('1 point in Polish')).toBeDefined();
    expect(page.queryByText('Fill this in')).toBeNull();
    expect((await save(opened)).settings.points_names).toEqual({});
  });
});

describe('a tier in other languages', () => {
  async function openGold(opened: Opened) {
    await opened.user.click(screen.getByRole('button', { name: 'Edit Gold' }));
    return within(await screen.findByRole('dialog'));
  }

  async function saveGold(opened: Opened, dialog: Scope) {
    await opened.user.click(dialog.getByRole('button', { name: 'Done' }));
    const saved = await save(opened);
    return { saved, texts: saved.tiers?.levels.find(({ id }) => id === 'gold')?.texts };
  }

  it('has its name and perks', async () => {
    const opened = await openSection('tiers');
    const dialog = await openGold(opened);
    put(dialog, 'Name in German', 'Goldener Kreis');
    put(dialog, 'More words for perk 1 in German', 'Zu jeder Kollektion');
    await addLanguage(opened, dialog, 'French');
    await opened.user.click(dialog.getByRole('button', { name: 'Add perk in French' }));
    put(dialog, 'Perk 1 in French', 'Avant tous');
    await addLanguage(opened, dialog, 'Polish');
    const { saved, texts } = await saveGold(opened, dialog);
    expect(texts).toEqual({
      de: {
        name: 'Goldener Kreis',
        perks: [{ title: 'Früher da', detail: 'Zu jeder Kollektion' }],
      },
      fr: { perks: [{ title: 'Avant tous', detail: null }] },
    });
    expect(changesTo(saved)).toEqual([
      'Gold: German: Name: Goldstufe → Goldener Kreis',
      'Gold: German: Perks: Title Früher da → Title Früher da, In more words Zu jeder Kollektion',
      'Gold: French: not set → Perks Title Avant tous',
    ]);
  });

  it('is left out of the document where nothing is filled in', async () => {
    const opened = await openSection('tiers');
    const dialog = await openGold(opened);
    put(dialog, 'Name in German', '');
    await opened.user.click(dialog.getByRole('button', { name: 'Remove perk 1 in German' }));
    const { texts } = await saveGold(opened, dialog);
    expect(texts).toBeUndefined();
  });
});

describe('a campaign, an activity and a boost in other languages', () => {
  async function edit(opened: Opened, name: string) {
    await opened.user.click(screen.getByRole('button', { name: `Edit ${name}` }));
    return within(await screen.findByRole('dialog'));
  }
  const done = async ({ user }: Opened, dialog: Scope) =>
    user.click(dialog.getByRole('button', { name: 'Done' }));

  it('has its title there, and none where nothing is filled in', async () => {
    const opened = await openSection('campaigns');
    const weekend = await edit(opened, 'Double weekend');
    put(weekend, 'Title in German', '');
    await done(opened, weekend);
    const payday = await edit(opened, 'Payday');
    await addLanguage(opened, payday, 'French');
    put(payday, 'Title in French', 'Jour de paie');
    await addLanguage(opened, payday, 'Polish');
    await done(opened, payday);
    const saved = await save(opened);
    expect(saved.campaigns.map(({ texts }) => texts)).toEqual([
      undefined,
      { fr: { title: 'Jour de paie' } },
    ]);
    expect(changesTo(saved)).toEqual([
      'Double weekend: German: Title Doppeltes Wochenende → not set',
      'Payday: French: not set → Title Jour de paie',
    ]);
  });

  it('is an activity that shoppers read in their own language', async () => {
    const opened = await openSection('activities');
    const dialog = await edit(opened, 'Happy birthday');
    await addLanguage(opened, dialog, 'Italian');
    put(dialog, 'Title in Italian', 'Buon compleanno');
    await done(opened, dialog);
    const saved = await save(opened);
    const birthday = saved.activities.find(({ type }) => type === 'birthday');
    expect(birthday?.texts).toEqual({ it: { title: 'Buon compleanno' } });
  });

  it('is a boost that advocates read in their own language', async () => {
    const opened = await openSection('referrals');
    const dialog = await edit(opened, 'Double December');
    await addLanguage(opened, dialog, 'Dutch');
    put(dialog, 'Title in Dutch', 'Dubbele december');
    await done(opened, dialog);
    const saved = await save(opened);
    expect(saved.referrals?.boosts[0]?.texts).toEqual({ nl: { title: 'Dubbele december' } });
  });
});
