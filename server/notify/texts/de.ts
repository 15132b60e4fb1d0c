import type { Texts } from './texts.ts';

export const de: Texts = {
  hello: 'Hallo {name},',
  helloAnyone: 'Hallo,',
  why: 'Du bekommst diese E-Mail, weil du bei {shop} {points} sammelst.',
  optOut: 'Keine Erinnerungen mehr',
  expiryWarning: {
    subject: {
      today: { one: '{amount} verfällt heute', other: '{amount} verfallen heute' },
      tomorrow: { one: '{amount} verfällt morgen', other: '{amount} verfallen morgen' },
      later: { one: '{amount} verfällt am {day}', other: '{amount} verfallen am {day}' },
    },
    preview: 'Noch gültig bis {date}.',
    lead: {
      one: 'bei {shop} wartet noch eine Kleinigkeit auf dich, und sie verfällt bald:',
      other: 'bei {shop} wartet noch ein Guthaben auf dich, und es verfällt bald:',
    },
    until: 'Gültig bis einschließlich',
    daysLeft: {
      today: 'Heute letzter Tag',
      tomorrow: 'Nur noch bis morgen',
      later: { one: 'Noch {count} Tag', other: 'Noch {count} Tage' },
    },
    worth: 'Das reicht für {money} Rabatt auf deine nächste Bestellung',
    button: 'Zu {shop}',
    after:
      'Was bis dahin nicht eingelöst ist, verfällt. Was zuerst verfällt, wird immer zuerst eingelöst.',
  },
};
