/** What the cart’s block says. */
export const basket = {
  take: 'Du kannst hier {worth} Rabatt bekommen.',
  have: 'Das kannst du bekommen: {title}',
  redeem: '{points} einlösen',
  ready: '„{title}“ liegt bereit.',
  use: 'Jetzt anwenden',
  applied: '„{title}“ ist im Warenkorb.',
  idle: '„{title}“ gilt für diesen Warenkorb noch nicht.',
  next: 'Noch {points}, und du bekommst: {title}',
  failed: 'Das hat nicht geklappt.',
  more: 'Mehr',
  slow: 'Das dauert etwas länger. Danach liegt es hier bereit.',
  code: 'Dein Code: {code}',
  open: 'Warenkorb damit öffnen',
};
