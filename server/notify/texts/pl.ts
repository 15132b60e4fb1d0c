import type { Texts } from './texts.ts';

export const pl: Texts = {
  hello: 'Cześć, {name}!',
  helloAnyone: 'Cześć!',
  why: 'Dostajesz tę wiadomość, bo zbierasz {points} w {shop}.',
  optOut: 'Nie chcę więcej przypomnień',
  expiryWarning: {
    subject: {
      today: { one: 'Dziś przepada: {amount}', other: 'Dziś przepada: {amount}' },
      tomorrow: { one: 'Jutro przepada: {amount}', other: 'Jutro przepada: {amount}' },
      later: { one: '{day} przepada: {amount}', other: '{day} przepada: {amount}' },
    },
    preview: 'Ważne jeszcze do końca dnia: {date}.',
    lead: {
      one: 'W {shop} czeka na Ciebie jeszcze drobiazg, który wkrótce przepadnie:',
      other: 'W {shop} masz jeszcze coś do wykorzystania, co wkrótce przepadnie:',
    },
    until: 'Ważne do końca dnia',
    daysLeft: {
      today: 'Dziś ostatni dzień',
      tomorrow: 'Tylko do jutra',
      later: { one: 'Jeszcze {count} dzień', other: 'Jeszcze {count} dni' },
    },
    worth: 'Wystarczy na {money} rabatu przy następnym zamówieniu',
    button: 'Przejdź do {shop}',
    after:
      'To, czego do tego dnia nie wykorzystasz, przepadnie. Zawsze najpierw wykorzystujesz to, co przepada najwcześniej.',
  },
};
