import type { uiTexts } from '../en/ui.ts';

export const ui: typeof uiTexts = {
  loading: 'Wird geladen',
  tryAgain: 'Erneut versuchen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyOf: (what) => `Kopieren: ${what}`,
  edit: 'Bearbeiten',
  editOf: (what) => `${what} bearbeiten`,
  remove: 'Entfernen',
  removeOf: (what) => `${what} entfernen`,
  duplicateOf: (what) => `${what} kopieren`,
  moveUp: (what) => `${what} nach oben`,
  moveDown: (what) => `${what} nach unten`,
  ladder: {
    up: (what) => `${what} eine Stufe höher`,
    down: (what) => `${what} eine Stufe tiefer`,
    hidden: 'Verborgen',
  },
  days: {
    from: 'Von',
    to: 'Bis',
    missing: 'Beide Tage werden gebraucht.',
    turned: 'Der letzte Tag liegt vor dem ersten.',
  },
  file: { another: 'Andere wählen' },
  moreLater: (shown, all, until) =>
    `Die ${shown} ältesten von ${all}; die nächsten folgen, sobald ${until}.`,
  saveBar: {
    title: 'Nicht gespeicherte Änderungen',
    discard: 'Verwerfen',
    save: 'Entwurf speichern',
  },
  score: {
    is: (score) => `Verdacht ${score}`,
    limits: (review, block) => `wartet ab ${review}, gesperrt ab ${block}`,
  },
  table: { explanation: 'Erklärung', why: 'Warum' },
  timeline: { campaign: 'Kampagne', runs: 'läuft', rests: 'läuft nicht' },
};
