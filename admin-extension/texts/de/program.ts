import type { programTexts } from '../en/program.ts';

export const program: typeof programTexts = {
  fields: {
    max_points: '„Höchstens so viele Punkte“',
    points_step: '„Punkte je Schritt“',
    block_from: '„Gesperrt ab“',
    code_days: 'die Tage der Gültigkeit',
  },
  languages: {
    title: 'In anderen Sprachen',
    none: 'Keine',
    removeThis: (language: string) => `${language} entfernen`,
    remove: 'Entfernen',
    add: 'Sprache hinzufügen',
    titleIn: (language: string) => `Titel auf ${language}`,
  },
  backtest: {
    same: (months: number, points: string) =>
      `In den letzten ${months} Monaten hätte er so viele Punkte gegeben wie das aktive Programm: ${points}.`,
    other: (months: number, given: { draft: string; live: string; difference: string }) =>
      `In den letzten ${months} Monaten hätte er ${given.draft} statt ${given.live} gegeben: ${given.difference}.`,
    title: 'An der Vergangenheit',
    never: 'Dieser Entwurf wurde nie an der Vergangenheit erprobt.',
    stale: 'Der Entwurf wurde geändert, seit er zuletzt an der Vergangenheit erprobt wurde.',
    try: 'Zuerst erproben',
    see: 'Ergebnis ansehen',
  },
  leave: {
    title: 'Ohne Speichern verlassen?',
    leave: 'Seite verlassen',
    stay: 'Bleiben',
    text: 'Ihre Änderungen am Programm sind noch nicht gespeichert. Wenn Sie diese Seite verlassen, gehen sie verloren.',
  },
  piece: {
    done: 'Fertig',
    cancel: 'Abbrechen',
    wrong: 'So kann das nicht bleiben',
  },
  aside: {
    doubts: 'Ist das so gemeint?',
    preview: 'Was Kunden bekommen',
    wrong: 'Berichtigen Sie die markierten Felder, dann sehen Sie, was das Programm bedeutet.',
    unpublished: 'Noch nicht veröffentlicht',
  },
  editor: {
    saved: 'Entwurf gespeichert',
    subtitle: (version: number, ago: string, by: string) =>
      `Version ${version}, veröffentlicht ${ago} von ${by}`,
    review: 'Prüfen und veröffentlichen',
    backtest: 'An der Vergangenheit erproben',
    versions: 'Versionen',
    json: 'Als JSON ansehen',
    parts: 'Teile des Programms',
    draft: 'Entwurf',
    live: 'Aktiv',
    oneWrong: '1 Feld braucht Ihre Aufmerksamkeit',
    manyWrong: (fields: number) => `${fields} Felder brauchen Ihre Aufmerksamkeit`,
  },
  title: 'Programm',
  json: {
    title: 'Das Programm als JSON',
    use: 'Ins Formular übernehmen',
    close: 'Schließen',
    about:
      'Was fehlt, bekommt seinen Standardwert. Gespeichert wird erst, wenn Sie den Entwurf speichern oder veröffentlichen.',
    document: 'Programmdokument',
    download: 'Herunterladen',
    broken: 'Das ist noch kein JSON: Prüfen Sie Kommas, Anführungszeichen und Klammern.',
  },
  notices: {
    problems: 'Dieses Programm kann noch nicht gespeichert werden',
    draft: 'Dies ist ein Entwurf; Kunden sehen weiterhin die aktive Version',
    throwAway: 'Entwurf verwerfen',
    saved: (ago: string) => `Gespeichert ${ago}`,
  },
  sections: {
    earning: 'Sammeln',
    campaigns: 'Kampagnen',
    activities: 'Aktivitäten',
    tiers: 'Stufen',
    segments: 'Segmente',
    rewards: 'Prämien',
    referrals: 'Empfehlungen',
    settings: 'Einstellungen',
  },
  publish: {
    done: (version: number) => `Version ${version} ist aktiv`,
    title: (version: number) => `Version ${version} veröffentlichen`,
    publish: 'Veröffentlichen',
    notYet: 'Noch nicht',
    changes: 'Was sich ändert',
    nothing: 'Nichts: Der Entwurf bedeutet dasselbe wie die aktive Version.',
    effects: 'Was das bewirkt',
    orders:
      'Neue Bestellungen folgen sofort der neuen Version. Bestellungen, die schon Punkte gebracht haben, behalten ihre Version, auch wenn sie erstattet werden.',
  },
  throwAway: {
    done: 'Der Entwurf ist weg',
    title: 'Entwurf verwerfen?',
    yes: 'Verwerfen',
    no: 'Behalten',
    text: 'Alles, was seit der aktiven Version geändert wurde, geht verloren.',
  },
  example: {
    title: 'Eine Bestellung ausprobieren',
    amount: 'Bestellung über',
    wrongAmount: 'Geben Sie einen Betrag wie 42.00 ein',
    tier: 'Von einem Mitglied in',
    noTier: 'keiner Stufe',
    earns: (money: string, tier: string | null, points: string) =>
      tier === null
        ? `Eine Bestellung über ${money} bringt ${points}`
        : `Eine Bestellung über ${money} bringt einem Mitglied in ${tier} ${points}`,
    live: (points: string, difference: string) =>
      `Aktiv: ${points}. Der Entwurf gibt ${difference}.`,
    same: (points: string) => `Aktiv: ebenfalls ${points}.`,
    why: 'Wie das zustande kommt',
    unknown: 'Diese Bestellung lässt sich gerade nicht ausrechnen.',
    about:
      'Jetzt bezahlt, im Onlineshop, von jemandem, der schon einmal gekauft hat, ohne etwas, das eine Regel nennt.',
  },
};
