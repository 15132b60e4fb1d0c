import { directionOf, type Language, languages } from '../../../contract/languages.ts';
import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontMember } from '../../../contract/storefront.ts';
import { warningDays } from '../../../domain/notices/notice.ts';
import { drawSwitch } from '../draw-switch.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';

export interface Preferences {
  /** Where mails go; null: nobody knows an address. */
  email: string | null;
  getsMails: boolean;
  /** What they have chosen to be written to in; null: as on the pages. */
  language: Language | null;
  /** Null: the program asks for no birthday. */
  profile: NonNullable<StorefrontMember['member']>['profile'];
}

/** Which mails a member gets, and what else is theirs to say. */
export function drawPreferences(
  { email, getsMails, language, profile, isSaved = false }: Preferences & { isSaved?: boolean },
  by: Painter,
): ScreenNode[] {
  const { speech } = by;
  const title = speech.say('preferences.reminders', { name: speech.pointsWord(3) });
  const days = new Intl.ListFormat(speech.language).format(
    warningDays.map((each) => speech.number(each)),
  );
  const text =
    email === null
      ? speech.say('preferences.noEmail')
      : speech.say(getsMails ? 'preferences.remindersOn' : 'preferences.remindersOff', {
          days,
          email,
        });
  return [
    h(
      'div',
      { class: 'body screen preferences' },
      h(
        'div',
        { class: 'news' },
        h('h3', { focus: true }, speech.say('preferences.title')),
        h('p', { role: 'status' }, isSaved && speech.say('preferences.saved')),
      ),
      h(
        'section',
        null,
        h('h4', null, speech.say('preferences.mails')),
        drawSwitch({ send: 'preferences', name: 'mails', isOn: getsMails, title, text }, by),
      ),
      email !== null && drawLanguages(language, by),
      profile && drawBirthday(profile, by),
    ),
  ];
}

/** Each language by the name that it gives itself: whoever looks for theirs may not read this page's. */
function drawLanguages(chosen: Language | null, { speech }: Painter): ScreenNode {
  const id = 'regulars-language';
  return h(
    'section',
    null,
    h('h4', null, h('label', { for: id }, speech.say('preferences.mailLanguage'))),
    h(
      'form',
      { class: 'about', send: 'preferences/language', changes: true },
      h(
        'span',
        null,
        h(
          'select',
          { id, name: 'language' },
          h('option', { value: '', selected: chosen === null }, speech.say('preferences.asPages')),
          ...languages.map((one) =>
            h(
              'option',
              { value: one, lang: one, dir: directionOf(one), selected: chosen === one },
              nameItself(one),
            ),
          ),
        ),
        h(
          'button',
          { type: 'submit', class: 'button line noscript' },
          speech.say('preferences.save'),
        ),
      ),
    ),
  );
}

/** "Deutsch", "Français": as it stands in a list, with a capital where the language has them. */
function nameItself(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** It is told among the ways to earn, where it may bring points. */
function drawBirthday(
  { birthday, birthday_from: from }: NonNullable<Preferences['profile']>,
  { speech }: Painter,
): ScreenNode {
  return h(
    'section',
    null,
    h('h4', null, speech.say('preferences.birthday')),
    h('p', null, birthday === null ? speech.say('preferences.noBirthday') : speech.day(birthday)),
    from === null
      ? h(
          'a',
          { class: 'text', to: 'home?tab=earn' },
          speech.say(birthday === null ? 'preferences.tellBirthday' : 'preferences.changeBirthday'),
        )
      : h(
          'p',
          { class: 'note' },
          speech.say('preferences.birthdayFrom', { date: speech.day(from) }),
        ),
  );
}
