import { describe, expect, it } from 'vitest';
import {
  drawPreferences,
  type Preferences,
} from '../../../../server/http/screens/preferences/draw-preferences.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const told: Preferences = {
  email: 'mara@example.com',
  getsMails: true,
  language: null,
  profile: null,
};
const draw = (part: Partial<Preferences> & { isSaved?: boolean } = {}) =>
  drawPreferences({ ...told, ...part }, painterOf());

describe('drawPreferences', () => {
  it('says which mails there are, when and where to', () => {
    const screen = draw();
    expect(textOf(screen)).toContain('Remind me before beans expire');
    expect(textOf(screen)).toContain('By mail to mara@example.com: 30, 7, and 1 days before.');
    expect(findAll(screen, 'form')[0]?.attributes).toEqual({ send: 'preferences', changes: true });
    expect(findOne(screen, 'input', { role: 'switch' }).attributes['checked']).toBe(true);
  });

  it('says what it means to want none, and that nobody can write without an address', () => {
    const off = draw({ getsMails: false });
    expect(findOne(off, 'input').attributes).not.toHaveProperty('checked');
    expect(textOf(off)).toContain('Nobody writes to mara@example.com');
    expect(textOf(draw({ email: null }))).toContain('The shop does not know your e-mail');
  });

  it('offers every language of ours by its own name, and says which was chosen', () => {
    const chosen = (screen: ReturnType<typeof draw>) =>
      findAll(screen, 'option', { selected: true }).map(({ text }) => text);
    expect(chosen(draw())).toEqual(['As on these pages']);
    const screen = draw({ language: 'fr' });
    expect(chosen(screen)).toEqual(['Français']);
    expect(findAll(screen, 'option').map(({ text }) => text)).toContain('日本語');
    expect(findAll(screen, 'option')).toHaveLength(13);
    expect(findAll(draw({ email: null }), 'select')).toEqual([]);
  });

  it('tells that a choice was kept', () => {
    expect(findOne(draw(), 'p', { role: 'status' }).text).toBe('');
    expect(findOne(draw({ isSaved: true }), 'p', { role: 'status' }).text).toBe('Saved');
  });

  it('leads to where a birthday is told or changed, once that can be done', () => {
    const nothing = draw({ profile: { birthday: null, birthday_from: null, missing: [] } });
    expect(findOne(nothing, 'a')).toMatchObject({
      text: 'Tell your birthday',
      attributes: { to: 'home?tab=earn' },
    });
    const known = { birthday: '1990-03-14', missing: [] };
    const changeable = draw({ profile: { ...known, birthday_from: null } });
    expect(textOf(changeable)).toContain('March 14, 1990');
    expect(findOne(changeable, 'a').text).toBe('Change it');
    const fixed = draw({ profile: { ...known, birthday_from: '2027-05-01' } });
    expect(findAll(fixed, 'a')).toEqual([]);
    expect(textOf(fixed)).toContain('from May 1, 2027 on');
  });

  it('asks for no birthday where the program does not', () => {
    expect(textOf(draw())).not.toContain('Birthday');
  });
});
