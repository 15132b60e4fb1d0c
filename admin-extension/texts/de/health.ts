import type { healthTexts } from '../en/health.ts';

/** By the names of the ledger's checks. */
const titles: Readonly<Record<string, string>> = {
  balances: 'Jedes Guthaben ist, was hineinkam, ohne das, was hinausging',
  sequence: 'Keine Buchung fehlt, und jede nennt das Guthaben danach',
  zero_sum: 'Die Summe über alle Konten des Shops ist null',
  lots: 'Die Posten eines Mitglieds ergeben sein Guthaben, und keiner verfällt unbemerkt',
  lot_movements: 'Was jede Buchung am Guthaben tat, tat sie auch an den Posten',
  rollups: 'Die Tagessummen stimmen mit den Buchungen überein',
  causes: 'Keine Buchung ist ohne Grund',
  redemptions:
    'Jede abgeschlossene Einlösung hat eine Vormerkung und eine Abbuchung, und zurückgelegte Punkte gehören zu offenen Einlösungen',
  orders:
    'Keiner Bestellung wurde mehr genommen als gegeben, und jede stimmt mit dem Punktekonto überein',
  referrals:
    'Jede belohnte Empfehlung gab jeder Seite ihre Punkte einmal, und keine andere gab welche',
  figures: 'Was von einem Mitglied zählt, ist, was seine Bestellungen und Aktivitäten sagen',
  campaigns: 'Verbraucht ist vom Budget einer Kampagne, was ihre Bestellungen davon haben',
  sales:
    'Jeder Verkauf in Berichten ist eine Bestellung, mit ihrem Käufer und dem, was Kampagnen dafür gaben',
  active_days: 'Mitglieder waren an den Tagen aktiv, an denen das Punktekonto es sagt',
  replay: 'Alle Buchungen von Grund auf nachgespielt ergeben dieselben Guthaben und Posten',
};

const units: Readonly<Record<string, string>> = {
  balances: 'Guthaben',
  transfers: 'Buchungen',
  lots: 'Posten',
  movements: 'Bewegungen',
  totals: 'Summen',
  redemptions: 'Einlösungen',
  orders: 'Bestellungen',
  referrals: 'Empfehlungen',
  'days of members': 'Mitgliedstage',
  campaigns: 'Kampagnen',
  sales: 'Verkäufe',
  rows: 'Zeilen',
};

export const health: typeof healthTexts = {
  title: 'Prüfung des Punktekontos',
  subtitle:
    'Die Bücher werden jede Nacht geprüft: jeder Punkt, von jeder Bestellung bis zu jeder Prämie',
  checkNow: 'Jetzt prüfen',
  checked: 'Das Punktekonto wurde geprüft',
  notYet: 'Noch nicht geprüft',
  notYetHelp:
    'Die erste Prüfung läuft heute Nacht. „Jetzt prüfen“ erledigt sie sofort und ändert nichts.',
  good: 'Jeder Punkt ist nachgewiesen',
  when: (instant, took, members, checks) =>
    `Geprüft ${instant} in ${took}: die Punktekonten von ${members} Mitgliedern von Grund auf nachgerechnet, ${checks} Prüfungen`,
  goodWhen: (when) => `${when}.`,
  badWhen: (when) => `${when}. Es wurde nichts geändert: Eine Prüfung liest nur.`,
  bad: (count, said) =>
    count === 1 ? 'Eine Stelle geht nicht auf' : `${said} Stellen gehen nicht auf`,
  checks: 'Was geprüft wurde',
  check: 'Prüfung',
  checkTitle: (name, said) => titles[name] ?? said,
  lookedAt: 'Angesehen',
  rows: (rows, unit) => `${rows} ${units[unit] ?? unit}`,
  took: 'Dauer',
  result: 'Ergebnis',
  holds: 'Stimmt',
  isBroken: 'Stimmt nicht',
  broken: 'Was nicht stimmt',
  where: 'Wo',
  line: 'Zeile',
  expected: 'Erwartet',
  found: 'Gefunden',
  more: (count, check) => `Und ${count} weitere bei „${check}“.`,
};
