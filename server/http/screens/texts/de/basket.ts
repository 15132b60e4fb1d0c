/** What the cart’s block says. */
export const basket = {
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
  slow: 'Das dauert etwas länger. Es liegt dann hier bereit.',
  code: 'Dein Code: {code}',
  open: 'Warenkorb damit öffnen',
};
