import { inLanguage } from '../in-language.ts';

/** What is done to one whole member, and their story in few words. */
export const memberActionsTexts = inLanguage('memberActions', {
  merge: {
    action: 'Merge',
    title: (name: string) => `Merge another member into ${name}`,
    search: 'Search for the other member',
    searchHelp: 'By name, e-mail, phone, card or order.',
    results: 'Members found',
    none: 'No other active member was found by that.',
    stays: 'Stays',
    goes: 'Becomes the other',
    swap: 'Choose somebody else',
    available: 'Available',
    pending: 'Pending',
    orders: 'Orders',
    tier: 'Tier',
    noTier: 'none',
    knownBy: 'Known by',
    nothing: 'nothing',
    will: 'What will happen',
    points: (points: string, name: string) =>
      `${name} gets ${points} of the other, each lot with its own date.`,
    orders_move: (orders: string) =>
      `The other’s orders (${orders}) and all they are known by go along.`,
    higher: 'The higher tier of the two stays.',
    codes:
      'Open codes of the other keep working; what comes back of them comes to the one who stays.',
    never: 'This can’t be undone.',
    reason: 'Reason',
    reasonHelp: 'Kept with your name.',
    merge: 'Merge them',
    close: 'Close',
    done: 'Merged',
    unnamed: 'Unnamed member',
    unknown: 'It may or may not have been done. Trying again is safe: it is done once.',
  },
  export: { action: 'Export data', done: 'File saved' },
  erase: {
    action: 'Erase',
    title: (name: string) => `Erase ${name}`,
    what: 'For good: name, contacts, birthday, cards, tags and whatever else says who they are.',
    points: (points: string) => `${points} leave the books. Open codes are cancelled.`,
    stays:
      'Orders and the ledger stay, without saying whose they were. They may join again as somebody new.',
    never: 'This can’t be undone.',
    confirm: 'Type the name or e-mail to confirm',
    confirmHelp: (name: string) => `As it is shown: ${name}`,
    reason: 'Reason',
    reasonHelp: 'Kept with your name.',
    erase: 'Erase for good',
    close: 'Close',
    done: 'Erased',
  },
  story: {
    title: 'The story so far',
    joined: 'Joined',
    firstOrder: 'First order',
    lastOrder: 'Last order',
    orders: (count: number, said: string, money: string) =>
      count === 1 ? `1 order, ${money}` : `${said} orders, ${money}`,
    tier: (name: string) => `Came to ${name}`,
    noTier: 'Left the tiers',
    active: 'Last earned or spent',
    expiry: (points: string) => `${points} expire`,
    merged: (count: number, said: string) =>
      count === 1
        ? 'Another member was merged into this one.'
        : `${said} members were merged into this one.`,
  },
});
