import { inLanguage } from '../in-language.ts';

/** Referrals and members of whom a person has to say how it goes on. */
export const referralReviewsTexts = inLanguage('referralReviews', {
  openIt: 'Open it',
  until: 'these are decided',
  referrals: {
    title: 'Referrals',
    hint: 'Released, a referral goes on where it was. Rejected, nobody gets anything for it. The longest waiting come first.',
    label: 'Referrals to review',
    brought: ' brought ',
    noOrder: 'no order yet',
    happened: 'What happened',
  },
  members: {
    title: 'Members',
    hint: 'Whose accounts or doings stand out. Nothing has been done to them, and nothing is by confirming alone.',
    label: 'Members to review',
    unnamed: 'Unnamed member',
    unnamedInside: 'an unnamed member',
    about: (kind: string, score: string, since: string) =>
      `${kind}, score ${score}, since ${since}`,
    with: 'With',
  },
  none: {
    title: 'Nothing to review',
    action: 'See what is looked at',
    help: 'A referral that looks like no new friend waits here until you release or reject it, and so does a member with several accounts. Nothing is dropped in silence.',
  },
  cases: {
    many_accounts: 'Several accounts of one person',
    cancel_loop: 'Many cancelled redemptions',
    activity_burst: 'Many activities at once',
  },
  caseStates: { open: 'To review', cleared: 'Nothing wrong', confirmed: 'Confirmed' },
  decideCase: {
    cleared: 'Nothing wrong',
    confirmed: 'Confirm',
    stopped: 'Confirm and stop their link',
    clearedDone: 'Cleared',
    confirmedDone: 'Confirmed',
    about: (name: string, kind: string) => `${name}, ${kind.toLowerCase()}`,
    clearedOutcome: (name: string) => `Nothing wrong with ${name}: the case is closed.`,
    confirmedOutcome: (name: string) =>
      `Confirmed: the case of ${name} is closed. Nothing was changed for them.`,
    stoppedOutcome: (name: string) =>
      `Confirmed, and friends can’t use the link of ${name} any more. They are told so in the shop’s panel.`,
  },
  decide: {
    release: 'Release',
    reject: 'Reject',
    released: 'Released',
    rejected: 'Rejected',
    releasedOutcome: (whom: string) => `Released: ${whom}. It goes on where it was.`,
    rejectedOutcome: (whom: string) => `Rejected: ${whom}. Nobody gets anything for it.`,
    note: (about: string) => `Note: ${about}`,
    notePlaceholder: 'Note (may be left empty)',
    button: (label: string, about: string) => `${label}: ${about}`,
  },
});
