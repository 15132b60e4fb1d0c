/** The member card, which is shown at the till. */
export const card = {
  open: 'Mijn kaart',
  title: 'Je ledenkaart',
  show: 'Laat hem scannen bij de kassa, dan telt ook mee wat je daar koopt.',
  number: 'Kaartnummer',
  picture: 'QR-code van kaartnummer {number}',
};
