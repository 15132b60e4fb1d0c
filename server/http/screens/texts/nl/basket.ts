/** What the cart’s block says. */
export const basket = {
  take: 'Je kunt {worth} van deze winkelmand af krijgen.',
  have: 'Dit kun je krijgen: {title}',
  redeem: '{points} inwisselen',
  ready: '‘{title}’ ligt klaar.',
  use: 'Nu gebruiken',
  applied: '‘{title}’ zit in je winkelmand.',
  idle: '‘{title}’ telt nog niet voor deze winkelmand.',
  next: 'Nog {points} en je krijgt: {title}',
  failed: 'Dat lukte niet.',
  more: 'Meer',
  slow: 'Het duurt iets langer. Het ligt straks hier klaar.',
  code: 'Je code: {code}',
  open: 'Open de winkelmand ermee',
};
