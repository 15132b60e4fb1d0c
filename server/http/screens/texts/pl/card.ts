/** The member card, which is shown at the till. */
export const card = {
  open: 'Moja karta',
  title: 'Twoja karta',
  show: 'Daj ją zeskanować przy kasie, a zakupy w sklepie też się liczą.',
  number: 'Numer karty',
  picture: 'Kod QR numeru karty {number}',
};
