/** The member card, which is shown at the till. */
export const card = {
  open: 'Moja karta',
  title: 'Twoja karta klienta',
  show: 'Daj ją zeskanować przy kasie, a zakupy na miejscu też będą się liczyć.',
  number: 'Numer karty',
  picture: 'Kod QR numeru karty {number}',
};
