import type { memberReferralsTexts } from '../en/member-referrals.ts';

export const memberReferrals: typeof memberReferralsTexts = {
  latest: {
    title: 'Die letzten Freunde',
    line: (reason: string, date: string) => `${reason} Seit ${date}.`,
    all: 'Alle anzeigen',
  },
  card: {
    title: 'Empfehlungen',
    stopped: 'Der Link ist gesperrt',
    works: 'Der Link funktioniert wieder',
    letWork: 'Link wieder freigeben',
    stop: 'Link sperren',
    stoppedBadge: 'Gesperrt',
    stoppedText: 'Freunde können den Link nicht nutzen, und das Mitglied sieht das im Fenster.',
    link: 'Persönlicher Link',
    broughtBy: 'Geworben von',
    friends: 'Freunde',
    counts: (friends: string, rewarded: string, points: string) =>
      `${friends}, davon ${rewarded} mit ${points} belohnt`,
    told: 'Freunde erfahren',
    firstName: 'den Vornamen des Mitglieds',
    noName: 'keinen Namen',
    unnamed: 'Mitglied ohne Namen',
    how: 'Wie das war',
  },
};
