/** The member card, which is shown at the till. */
export const card = {
  open: 'La mia tessera',
  title: 'La tua tessera',
  show: 'Falla scansionare in cassa: conta anche quello che compri lì.',
  number: 'Numero della tessera',
  picture: 'Codice QR del numero di tessera {number}',
};
