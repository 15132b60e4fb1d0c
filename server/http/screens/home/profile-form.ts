import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import type { MemberOnPage } from './member-on-page.ts';

/** A birthday is told once, and can be changed a year later. */
export function drawProfileForm(
  profile: NonNullable<MemberOnPage['member']['profile']>,
  { speech, now }: Painter,
): ScreenNode {
  const { birthday, birthday_from: from, missing } = profile;
  const today = now.toISOString().slice(0, 10);
  const isFixed = from !== null;
  return h(
    'section',
    null,
    h('h3', null, speech.say('rooms.aboutYou')),
    h(
      'form',
      { class: 'about', send: 'profile' },
      h('label', { for: 'regulars-birthday' }, speech.say('rooms.yourBirthday')),
      h(
        'span',
        null,
        h('input', {
          id: 'regulars-birthday',
          name: 'birthday',
          type: 'date',
          required: true,
          autocomplete: 'bday',
          max: today,
          readonly: isFixed,
          value: birthday,
          'aria-describedby': 'regulars-birthday-why',
        }),
        !isFixed && h('button', { type: 'submit', class: 'button' }, speech.say('rooms.save')),
      ),
      h(
        'small',
        { id: 'regulars-birthday-why' },
        isFixed
          ? speech.say('rooms.birthdayKept', { date: speech.day(from) })
          : speech.say('rooms.birthdayWhy'),
      ),
      missing.some((what) => what !== 'birthday') &&
        h('small', null, speech.say('rooms.profileRest')),
    ),
  );
}
