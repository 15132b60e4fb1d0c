import { count, type Counted } from '../counted.ts';
import type { memberTierTexts } from '../en/member-tier.ts';

export const memberTier: typeof memberTierTexts = {
  give: {
    done: 'Stufe geändert',
    title: 'Stufe ändern',
    cancel: 'Abbrechen',
    tier: 'Stufe',
    none: 'Keine',
    earned: 'Die selbst erreichte',
    byHand: (name: string) => `${name} (nur von Hand)`,
    lock: 'Festschreiben',
    lockHelp:
      'Festgeschrieben bleibt sie, was auch immer das Mitglied ausgibt. Sonst wird sie wie jede andere geprüft.',
    reason: 'Grund',
    reasonHelp: 'Bleibt mit Ihrem Namen im Verlauf.',
  },
  figure: {
    points: (n: Counted) => `${count(n, 'Punkt', 'Punkte')} gesammelt`,
    orders: (n: Counted) => count(n, 'Bestellung', 'Bestellungen'),
    morePoints: (n: Counted) => count(n, 'Punkt', 'Punkte'),
    moreOrders: (n: Counted) => count(n, 'Bestellung', 'Bestellungen'),
    spent: (money: string) => `${money} ausgegeben`,
    moreMoney: (money: string) => money,
  },
  card: {
    soFar: (figure: string) => `bisher ${figure}`,
    by: (actor: string) => `von ${actor}`,
    quoted: (reason: string) => `„${reason}“`,
    title: 'Stufe',
    change: 'Stufe ändern',
    none: 'Noch keine Stufe',
    locked: 'Festgeschrieben',
    since: (date: string) => `Seit ${date}`,
    missing: (figure: string, tier: string) => `Noch ${figure} bis ${tier}`,
    safe: (until: string) => `Sicher bis ${until}.`,
    grace: (until: string, missing: string) =>
      `Schonfrist bis ${until}: Mit ${missing} bleibt die Stufe erhalten.`,
    kept: (until: string, missing: string) =>
      `Gilt bis ${until}; mit ${missing} bis dahin gilt sie länger.`,
    hows: {
      qualified: 'erreicht',
      kept: 'behalten',
      imported: 'importiert',
      lost: 'nicht mehr erreicht',
      given: 'von Hand gegeben',
      taken: 'von Hand genommen',
      program: 'das Programm hat sich geändert',
      merged: 'mit einem zusammengeführten Kunden gekommen',
    },
    history: 'Verlauf',
    noTier: 'Keine Stufe',
  },
};
