/** What the cart’s block says. */
export const basket = {
  take: 'Je kunt {worth} korting krijgen op deze winkelwagen.',
  have: 'Dit kun je krijgen: {title}',
  redeem: '{points} inwisselen',
  ready: '‘{title}’ ligt klaar.',
  use: 'Nu gebruiken',
  applied: '‘{title}’ zit in je winkelwagen.',
  idle: '‘{title}’ geldt nog niet voor deze winkelwagen.',
  next: 'Nog {points} en je krijgt: {title}',
  failed: 'Dat is niet gelukt.',
  more: 'Meer',
  slow: 'Dit duurt iets langer. Het ligt straks hier klaar.',
  code: 'Je code: {code}',
  open: 'Winkelwagen hiermee openen',
};
