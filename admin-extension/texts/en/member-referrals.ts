import { inLanguage } from '../in-language.ts';

export const memberReferralsTexts = inLanguage('memberReferrals', {
  latest: {
    title: 'Latest friends',
    line: (reason: string, date: string) => `${reason} Since ${date}.`,
    all: 'Show all',
  },
  card: {
    title: 'Referrals',
    stopped: 'The link is stopped',
    works: 'The link works again',
    letWork: 'Let their link work again',
    stop: 'Stop their link',
    stoppedBadge: 'Stopped',
    stoppedText: 'Friends can’t use their link, and the member sees that in the panel.',
    link: 'Their link',
    broughtBy: 'Brought by',
    friends: 'Friends',
    counts: (friends: string, rewarded: string, points: string) =>
      `${friends}, ${rewarded} of them rewarded with ${points}`,
    told: 'Friends are told',
    firstName: 'the member’s first name',
    noName: 'no name',
    unnamed: 'Unnamed member',
    how: 'See how',
  },
});
