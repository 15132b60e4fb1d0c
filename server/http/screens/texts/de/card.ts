/** The member card, which is shown at the till. */
export const card = {
  open: 'Meine Karte',
  title: 'Deine Mitgliedskarte',
  show: 'Lass sie an der Kasse scannen, dann zählt auch, was du dort kaufst.',
  number: 'Kartennummer',
  picture: 'QR-Code der Kartennummer {number}',
};
