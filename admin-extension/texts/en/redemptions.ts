import { inLanguage } from '../in-language.ts';

/** A redemption in words: on the member's page and in the list of what is to do. */
export const redemptionsTexts = inLanguage('redemptions', {
  gift: 'Gift for a referral',
  percent: (percent: string) => `${percent}%`,
  percentUpTo: (percent: string, most: string) => `${percent}%, at most ${most}`,
  codes: { gift_card: 'Gift card', custom: 'Voucher', other: 'Code' },
  codeIs: (kind: string, code: string) => `${kind} ${code}`,
  states: {
    requested: 'Requested',
    held: 'Held',
    issued: 'Issued',
    used: 'Used',
    returned: 'Returned',
    failed: 'Failed',
    cancelled: 'Cancelled',
    expired: 'Expired',
    parked: 'Needs a look',
    ending: 'Being taken back',
    handOver: 'To hand over',
    handedOver: 'Handed over',
  },
  facts: {
    minimum: (money: string) => `for orders from ${money}`,
    usedIn: (order: string) => `used in order ${order}`,
    validUntil: (day: string) => `valid until ${day}`,
    undoUntil: (day: string) => `can be undone until ${day}`,
    onStripe: 'on Stripe',
  },
  returned: {
    lost: (points: string) => `${points} lost`,
    all: 'all came back',
    some: (points: string) => `${points} came back`,
  },
  cancelling: {
    title: 'Cancel this redemption?',
    submit: 'Cancel redemption',
    keep: 'Keep it',
    done: 'Redemption cancelled',
    name: (title: string) => `“${title}”`,
    handedOver: (name: string, points: string) =>
      `${name} was handed over already. ${points} return to the member all the same.`,
    voucher: (name: string, points: string) =>
      `The voucher for ${name} is good no longer, and ${points} return to the member with their old expiry dates.`,
    giftCard: (name: string, points: string) =>
      `${name} is taken back if nothing of it was spent: the card is deactivated first, then ${points} return to the member with their old expiry dates. Once something was spent, it stays with the member.`,
    credit: (name: string, points: string) =>
      `${name} is taken back if nothing of it was spent: the credit is taken out of the customer’s account first, then ${points} return to the member with their old expiry dates. Once something was spent, it stays with the member.`,
    code: (name: string, points: string) =>
      `${name} is taken back: its code stops working first, then ${points} return to the member with their old expiry dates. If the code turns out to have been used, it stays used.`,
    giftHandedOver: (name: string) =>
      `${name} was handed over already. It is only marked as cancelled.`,
    giftVoucher: (name: string) =>
      `The voucher for ${name} is good no longer. It was a gift, so no points return.`,
    giftMoney: (name: string) =>
      `${name} is taken back if nothing of it was spent. It was a gift, so no points return. Once something was spent, it stays with the member.`,
    giftCode: (name: string) =>
      `${name} is taken back: its code stops working. It was a gift, so no points return. If the code turns out to have been used, it stays used.`,
  },
});
