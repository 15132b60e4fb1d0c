/** `{name}` is filled in. Few enough that both languages come with the script. */
const en = {
  take: 'You can take {worth} off this basket.',
  have: 'You can have: {title}',
  redeem: 'Redeem {points}',
  ready: '“{title}” lies ready.',
  use: 'Use it now',
  applied: '“{title}” is in your basket.',
  idle: '“{title}” does not count for this basket yet.',
  next: '{points} more and you get: {title}',
  failed: 'That did not work.',
  more: 'More',
};

export type BasketTexts = Readonly<Record<keyof typeof en, string>>;

const de: BasketTexts = {
  take: 'Du kannst hier {worth} Rabatt bekommen.',
  have: 'Du kannst bekommen: {title}',
  redeem: '{points} einlösen',
  ready: '„{title}“ liegt bereit.',
  use: 'Jetzt benutzen',
  applied: '„{title}“ ist im Warenkorb.',
  idle: '„{title}“ zählt hier noch nicht.',
  next: 'Noch {points}, und du bekommst: {title}',
  failed: 'Das hat nicht geklappt.',
  more: 'Mehr',
};

export const pickBasketTexts = (locale: string): BasketTexts => (/^de\b/i.test(locale) ? de : en);
