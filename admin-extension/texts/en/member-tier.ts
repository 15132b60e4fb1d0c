import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

export const memberTierTexts = inLanguage('memberTier', {
  give: {
    done: 'Tier changed',
    title: 'Change tier',
    cancel: 'Cancel',
    tier: 'Tier',
    none: 'None',
    earned: 'Whatever they have earned',
    byHand: (name: string) => `${name} (by hand only)`,
    lock: 'Lock it',
    lockHelp: 'Locked, it stays whatever they spend. Unlocked, it is reviewed like any other.',
    reason: 'Reason',
    reasonHelp: 'Kept in the history with your name.',
  },
  figure: {
    points: (n: Counted) => count(n, 'point earned', 'points earned'),
    orders: (n: Counted) => count(n, 'order', 'orders'),
    morePoints: (n: Counted) => count(n, 'more point earned', 'more points earned'),
    moreOrders: (n: Counted) => count(n, 'more order', 'more orders'),
    spent: (money: string) => `${money} spent`,
    moreMoney: (money: string) => `${money} more`,
  },
  card: {
    soFar: (figure: string) => `${figure} so far`,
    by: (actor: string) => `by ${actor}`,
    quoted: (reason: string) => `“${reason}”`,
    title: 'Tier',
    change: 'Change tier',
    none: 'No tier yet',
    locked: 'Locked',
    since: (date: string) => `Since ${date}`,
    missing: (figure: string, tier: string) => `${figure} for ${tier}`,
    safe: (until: string) => `Safe until ${until}.`,
    grace: (until: string, missing: string) =>
      `In grace until ${until}: ${missing} keeps the tier.`,
    kept: (until: string, missing: string) =>
      `Kept until ${until}; ${missing} until then keeps it longer.`,
    hows: {
      qualified: 'reached',
      kept: 'kept',
      imported: 'imported',
      lost: 'fell short',
      given: 'given by hand',
      taken: 'taken by hand',
      program: 'the program changed',
      merged: 'came with a merged customer',
    },
    history: 'History',
    noTier: 'No tier',
  },
});
