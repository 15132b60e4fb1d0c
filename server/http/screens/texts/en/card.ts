/** The member card, which is shown at the till. */
export const card = {
  open: 'My card',
  title: 'Your member card',
  show: 'Have it scanned at the till, and what you buy there counts too.',
  number: 'Card number',
  picture: 'QR code of the card number {number}',
} as const;
