import type { Texts } from './texts.ts';

export const nl: Texts = {
  hello: 'Hallo {name},',
  helloAnyone: 'Hallo,',
  why: 'Je krijgt deze e-mail omdat je bij {shop} {points} spaart.',
  optOut: 'Geen herinneringen meer',
  expiryWarning: {
    subject: {
      today: { one: 'Vervalt vandaag: {amount}', other: 'Vervalt vandaag: {amount}' },
      tomorrow: { one: 'Vervalt morgen: {amount}', other: 'Vervalt morgen: {amount}' },
      later: { one: 'Vervalt op {day}: {amount}', other: 'Vervalt op {day}: {amount}' },
    },
    preview: 'Nog geldig tot en met {date}.',
    lead: {
      one: 'Bij {shop} ligt nog iets kleins voor je klaar, en het vervalt binnenkort:',
      other: 'Bij {shop} ligt nog iets voor je klaar, en het vervalt binnenkort:',
    },
    until: 'Geldig tot en met',
    daysLeft: {
      today: 'Vandaag de laatste dag',
      tomorrow: 'Nog tot en met morgen',
      later: { one: 'Nog {count} dag', other: 'Nog {count} dagen' },
    },
    worth: 'Genoeg voor {money} korting op je volgende bestelling',
    button: 'Naar {shop}',
    after:
      'Wat je dan nog niet hebt gebruikt, vervalt. Wat het eerst vervalt, wordt altijd het eerst gebruikt.',
  },
};
