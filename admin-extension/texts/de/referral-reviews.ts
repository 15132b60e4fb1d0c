import type { referralReviewsTexts } from '../en/referral-reviews.ts';

export const referralReviews: typeof referralReviewsTexts = {
  openIt: 'Öffnen',
  until: 'diese entschieden sind',
  referrals: {
    title: 'Empfehlungen',
    hint: 'Freigegeben geht eine Empfehlung dort weiter, wo sie war. Abgelehnt bekommt niemand etwas dafür. Die am längsten warten, stehen zuerst.',
    label: 'Zu prüfende Empfehlungen',
    brought: ' brachte ',
    noOrder: 'noch keine Bestellung',
    happened: 'Was geschah',
  },
  members: {
    title: 'Mitglieder',
    hint: 'Deren Konten oder Verhalten auffallen. Es ist nichts mit ihnen geschehen, und eine Bestätigung allein ändert nichts.',
    label: 'Zu prüfende Mitglieder',
    unnamed: 'Mitglied ohne Namen',
    unnamedInside: 'Unbekannt',
    about: (kind, score, since) => `${kind}, Verdacht ${score}, seit ${since}`,
    with: 'Mit',
  },
  none: {
    title: 'Nichts zu prüfen',
    action: 'Sehen, worauf geachtet wird',
    help: 'Eine Empfehlung, die nicht nach einem neuen Freund aussieht, wartet hier, bis Sie sie freigeben oder ablehnen, ebenso ein Mitglied mit mehreren Konten. Nichts verschwindet stillschweigend.',
  },
  cases: {
    many_accounts: 'Mehrere Konten einer Person',
    cancel_loop: 'Viele stornierte Einlösungen',
    activity_burst: 'Viele Aktivitäten auf einmal',
  },
  caseStates: { open: 'Zu prüfen', cleared: 'Alles in Ordnung', confirmed: 'Bestätigt' },
  decideCase: {
    cleared: 'Alles in Ordnung',
    confirmed: 'Bestätigen',
    stopped: 'Bestätigen und Link sperren',
    clearedDone: 'Entlastet',
    confirmedDone: 'Bestätigt',
    about: (name, kind) => `${name}, ${kind}`,
    clearedOutcome: (name) => `Alles in Ordnung bei ${name}: Der Fall ist abgeschlossen.`,
    confirmedOutcome: (name) =>
      `Bestätigt: Der Fall von ${name} ist abgeschlossen. Für das Mitglied wurde nichts geändert.`,
    stoppedOutcome: (name) =>
      `Bestätigt, und Freunde können den Link von ${name} nicht mehr benutzen. Das steht auch im Panel des Shops.`,
  },
  decide: {
    release: 'Freigeben',
    reject: 'Ablehnen',
    released: 'Freigegeben',
    rejected: 'Abgelehnt',
    releasedOutcome: (whom) => `Freigegeben: ${whom}. Sie geht dort weiter, wo sie war.`,
    rejectedOutcome: (whom) => `Abgelehnt: ${whom}. Niemand bekommt etwas dafür.`,
    note: (about) => `Notiz: ${about}`,
    notePlaceholder: 'Notiz (darf leer bleiben)',
    button: (label, about) => `${label}: ${about}`,
  },
};
