import type { reportsTexts } from '../en/reports.ts';

export const reports: typeof reportsTexts = {
  title: 'Berichte',
  subtitle: 'Jede Zahl sagt, was sie bedeutet, und öffnet die Zeilen dahinter',
  groups: {
    money: 'Geld',
    customers: 'Kunden',
    program: 'Programm',
  },
  period: 'Zeitraum',
  periods: {
    '7': 'Letzte 7 Tage',
    '30': 'Letzte 30 Tage',
    '90': 'Letzte 90 Tage',
    month: 'Dieser Monat',
    last_month: 'Letzter Monat',
    quarter: 'Dieses Quartal',
    last_quarter: 'Letztes Quartal',
    year: 'Dieses Jahr',
    '12_months': 'Letzte 12 Monate',
    own: 'Eigene Tage',
  },
  compare: 'Vergleichen mit',
  compares: {
    none: 'Nichts',
    previous: 'Den Tagen davor',
    year: 'Einem Jahr davor',
  },
  days: (from, to) => `${from} bis ${to}`,
  comparedWith: (from, to) => `verglichen mit ${from} bis ${to}`,
  asOf: (time) => `Stand ${time}`,
  refresh: 'Aktualisieren',
  print: 'Drucken',
  csv: 'CSV herunterladen',
  csvOf: (title) => `CSV herunterladen: ${title}`,
  downloaded: 'Die Datei wurde heruntergeladen',
  units: { day: 'Tag', month: 'Monat', months_since: 'Monat' },
  before: { previous: 'Die Tage davor', year: 'Ein Jahr davor' },
  opens: 'Die Zeilen dahinter zeigen',
  nothing: {
    title: 'In dieser Zeit ist nichts geschehen',
    text: 'Bestellungen, Prämien und alles andere, was Punkte bewegt, erscheinen hier einen Moment später. Versuchen Sie einen längeren Zeitraum.',
    action: 'Die letzten 12 Monate ansehen',
  },
  table: {
    none: 'Nichts in dieser Zeit.',
    all: (count) => `Alle ${count} zeigen`,
    fewer: 'Weniger zeigen',
    leftOut: (count, said) =>
      count === 1
        ? '1 weitere Zeile ist nicht gezeigt.'
        : `${said} weitere Zeilen sind nicht gezeigt.`,
    points: 'Punkte',
    money: 'Geld',
    showIn: 'Zeigen in',
    total: 'Summe',
  },
  rows: {
    unnamed: 'Mitglied ohne Namen',
    none: 'In dieser Zeit gibt es keine Zeilen.',
    more: 'Mehr zeigen',
    close: 'Schließen',
    caption: (figure) => `Woraus „${figure}“ besteht`,
    shown: (count, said) => (count === 1 ? '1 Zeile' : `${said} Zeilen`),
    newest: 'neueste zuerst',
  },
  equation: {
    title: 'Es geht auf',
    label: 'Vom Anfangsbestand zum Endbestand',
    plus: 'plus',
    minus: 'minus',
    equals: 'ergibt',
  },
  span: {
    title: 'Was es voraussichtlich kostet',
    low: 'Niedrig',
    base: 'Erwartet',
    high: 'Hoch',
    whole: 'Voller Wert',
  },
  cohorts: {
    label: 'Wessen erste Bestellungen',
    all: 'Alle',
    members: 'Mitglieder',
    others: 'Andere',
    row: 'Erste Bestellung',
    columns: 'Monate seit der ersten Bestellung:',
    hint: 'Monate seit der ersten Bestellung; 0 ist der Monat selbst',
  },
  ladder: {
    title: 'Die Leiter',
    label: 'Stufen mit ihren Mitgliedern, die höchste zuletzt',
    members: (count, said) => (count === 1 ? '1 Mitglied' : `${said} Mitglieder`),
    share: (share) => `${share} von allen`,
    moves: (rose, fell) => `${rose} hierher aufgestiegen, ${fell} hierher abgestiegen`,
  },
  notes: {
    otherCurrencies: (count, said) =>
      count === 1
        ? 'Eine Bestellung in einer anderen Währung ist nicht in den Beträgen.'
        : `${said} Bestellungen in anderen Währungen sind nicht in den Beträgen.`,
    notEnoughData: {
      title: 'Noch nicht genug Daten',
      text: 'Manche Zahlen brauchen eine längere Vergangenheit, als dieser Shop hat. Sie füllen sich mit der Zeit.',
    },
    noPointValue: {
      title: 'Ein Punkt hat noch keinen Wert in Geld',
      text: 'Keine Prämie des veröffentlichten Programms gibt Geld für Punkte. Legen Sie eine an, die einen Betrag abzieht, und Punkte werden nach ihr bewertet.',
      action: 'Prämien ansehen',
    },
  },
};
