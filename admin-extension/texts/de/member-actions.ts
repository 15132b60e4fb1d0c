import type { memberActionsTexts } from '../en/member-actions.ts';

export const memberActions: typeof memberActionsTexts = {
  merge: {
    action: 'Zusammenführen',
    title: (name: string) => `Ein anderes Mitglied mit ${name} zusammenführen`,
    search: 'Das andere Mitglied suchen',
    searchHelp: 'Nach Name, E-Mail, Telefon, Karte oder Bestellung.',
    results: 'Gefundene Mitglieder',
    none: 'Damit wurde kein anderes aktives Mitglied gefunden.',
    stays: 'Bleibt',
    goes: 'Geht im anderen auf',
    swap: 'Jemand anderen wählen',
    available: 'Verfügbar',
    pending: 'Ausstehend',
    orders: 'Bestellungen',
    tier: 'Stufe',
    noTier: 'keine',
    knownBy: 'Bekannt als',
    nothing: 'nichts',
    will: 'Was geschehen wird',
    points: (points: string, name: string) =>
      `${name} erhält ${points} vom anderen Mitglied, jede Punktegruppe mit ihrem Datum.`,
    orders_move: (orders: string) =>
      `Die Bestellungen des anderen (${orders}) und alles, woran es erkannt wird, gehen mit.`,
    higher: 'Die höhere der beiden Stufen bleibt.',
    codes:
      'Offene Codes des anderen gelten weiter; was davon zurückkommt, kommt zu dem Mitglied, das bleibt.',
    never: 'Das lässt sich nicht rückgängig machen.',
    reason: 'Grund',
    reasonHelp: 'Bleibt mit Ihrem Namen erhalten.',
    merge: 'Zusammenführen',
    close: 'Schließen',
    done: 'Zusammengeführt',
    unnamed: 'Mitglied ohne Namen',
    unknown:
      'Vielleicht ist es geschehen, vielleicht nicht. Ein neuer Versuch ist sicher: Es geschieht nur einmal.',
  },
  export: { action: 'Daten exportieren', done: 'Datei gespeichert' },
  erase: {
    action: 'Löschen',
    title: (name: string) => `${name} löschen`,
    what: 'Endgültig: Name, Kontakte, Geburtstag, Karten, Tags und was sonst sagt, wer es ist.',
    points: (points: string) => `${points} verlassen die Bücher. Offene Codes werden storniert.`,
    stays:
      'Bestellungen und Punktekonto bleiben, ohne zu sagen, wem sie gehörten. Die Person kann als jemand Neues wieder beitreten.',
    never: 'Das lässt sich nicht rückgängig machen.',
    confirm: 'Zur Bestätigung den Namen oder die E-Mail eingeben',
    confirmHelp: (name: string) => `So, wie es hier steht: ${name}`,
    reason: 'Grund',
    reasonHelp: 'Bleibt mit Ihrem Namen erhalten.',
    erase: 'Endgültig löschen',
    close: 'Schließen',
    done: 'Gelöscht',
  },
  story: {
    title: 'Die Geschichte bisher',
    joined: 'Beigetreten',
    firstOrder: 'Erste Bestellung',
    lastOrder: 'Letzte Bestellung',
    orders: (count: number, said: string, money: string) =>
      count === 1 ? `1 Bestellung, ${money}` : `${said} Bestellungen, ${money}`,
    tier: (name: string) => `Stufe ${name} erreicht`,
    noTier: 'Ohne Stufe',
    active: 'Zuletzt gesammelt oder eingelöst',
    expiry: (points: string) => `${points} verfallen`,
    merged: (count: number, said: string) =>
      count === 1
        ? 'Ein anderes Mitglied wurde mit diesem zusammengeführt.'
        : `${said} Mitglieder wurden mit diesem zusammengeführt.`,
  },
};
