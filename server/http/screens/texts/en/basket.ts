/** What the cart’s block says. */
export const basket = {
  take: 'You can take {worth} off this basket.',
  have: 'You can have: {title}',
  redeem: 'Redeem {points}',
  ready: '“{title}” lies ready.',
  use: 'Use it now',
  applied: '“{title}” is in your basket.',
  idle: '“{title}” does not count for this basket yet.',
  next: '{points} more and you get: {title}',
  failed: 'That did not work.',
  more: 'More',
  slow: 'This takes a little longer. It will lie ready here.',
  code: 'Your code: {code}',
  open: 'Open the basket with it',
} as const;
