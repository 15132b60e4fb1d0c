import type { overviewTexts } from '../en/overview.ts';

export const overview: typeof overviewTexts = {
  title: 'Übersicht',
  period: 'Zeitraum',
  periods: {
    '7': 'Letzte 7 Tage',
    '30': 'Letzte 30 Tage',
    '90': 'Letzte 90 Tage',
    '365': 'Letzte 365 Tage',
  },
  compared: (from, to, since, until) => `${from} bis ${to}, verglichen mit ${since} bis ${until}`,
  open: 'Bericht öffnen',
  figures: {
    members: {
      title: 'Mitglieder',
      says: 'Alle, die jetzt im Programm sind. Die Veränderung gilt denen, die beigetreten sind, gegenüber ebenso vielen Tagen davor.',
      joined: (joined, before) => `${joined} beigetreten, davor ${before}`,
    },
    participation: {
      title: 'Beteiligung',
      says: 'Mitglieder, die in dieser Zeit Punkte verdient oder eine Prämie angefordert haben ÷ Mitglieder.',
    },
    issued: {
      title: 'Ausgegebene Punkte',
      says: 'Punkte für Bestellungen, Aktivitäten und Stufen in dieser Zeit.',
    },
    redeemed: {
      title: 'Eingelöste Punkte',
      says: 'In dieser Zeit endgültig ausgegebene Punkte: Ihre Prämie wurde verwendet.',
    },
    redemption_rate: {
      title: 'Einlösequote',
      says: 'Eingelöste Punkte ÷ ausgegebene Punkte, beide in dieser Zeit.',
    },
    repeat_purchase: {
      title: 'Wiederkauf der Mitglieder',
      says: 'Mitglieder mit zwei oder mehr Bestellungen ÷ Mitglieder mit einer oder mehr, in dieser Zeit. Daneben dasselbe für Kunden, die keine Mitglieder sind.',
      others: (share) => `${share} der anderen Kunden`,
    },
    attributed_revenue: {
      title: 'Zugeordneter Umsatz',
      says: 'Nettoumsatz von Bestellungen mit einer Prämie oder Empfehlung. Zugeordnet: Ein Teil davon wäre ohnehin gekommen.',
    },
    liability: {
      title: 'Punkteverbindlichkeit',
      says: 'Punkte, die Mitglieder jetzt haben: verfügbar, vorgemerkt und zurückgelegt. Ihr Wert richtet sich nach der Prämie, die je Punkt am meisten Geld gibt: voll und nach dem Anteil, der wohl nie verwendet wird.',
      worth: (money) => `${money} wert in Prämien`,
      afterBreakage: (money) => `${money} nach erwartetem Verfall`,
      withoutWorth: 'Punkte, die Mitglieder noch einlösen können',
    },
  },
  trend: {
    title: 'Verlauf',
    label: 'Was gezeichnet wird',
    points: 'Punkte',
    revenue: 'Zugeordneter Umsatz',
    joined: 'Neue Mitglieder',
    pointsTitle: 'Ausgegebene und eingelöste Punkte',
    issued: 'Ausgegeben',
    redeemed: 'Eingelöst',
    attributed: 'Zugeordneter Umsatz',
    members: 'Neue Mitglieder',
    before: 'Die Tage davor',
    day: 'Tag',
    month: 'Monat',
    quiet: {
      title: 'Noch haben sich keine Punkte bewegt',
      text: 'Die erste bezahlte Bestellung eines Mitglieds bringt Punkte und erscheint hier einen Moment später.',
      action: 'Programm ansehen',
    },
  },
  events: {
    title: 'Letzte Ereignisse',
    member: 'Mitglied',
    what: 'Was geschah',
    points: 'Punkte',
    when: 'Wann',
    none: {
      title: 'Noch ist nichts geschehen',
      text: 'Wer beitritt, Punkte verdient, einlöst oder etwas zurückgibt, erscheint hier, sobald es geschieht.',
    },
  },
  health: {
    title: 'Zustand',
    ledger: {
      unchecked: 'Punktekonto noch nicht geprüft',
      uncheckedText: 'Es wird jede Nacht geprüft, und wann immer Sie möchten.',
      good: 'Jeder Punkt ist nachgewiesen',
      checked: (ago) => `Geprüft ${ago}`,
      bad: 'Das Punktekonto geht nicht auf',
      badText: (ago) => `Geprüft ${ago}. Öffnen Sie die Liste dessen, was nicht stimmt.`,
    },
    inbox: {
      failed: (count) => `${count} im Eingang fehlgeschlagen`,
      failedText: (count) =>
        `${count === 1 ? 'Eine Lieferung' : 'Lieferungen'} von Shopify ließen sich nicht lesen. Öffnen Sie den Eingang, um den Grund zu sehen und sie zu wiederholen.`,
      good: 'Der Eingang ist auf dem Stand',
      handled: 'Alles von Shopify ist verarbeitet',
      waiting: (count) => `${count} gerade in Arbeit`,
    },
    webhooks: {
      never: 'Von Shopify ist noch nichts gekommen',
      neverText:
        'Die erste Bestellung oder der erste Kunde des Shops erscheint hier. Eine Testbestellung genügt zum Ausprobieren.',
      good: 'Nachrichten von Shopify kommen an',
      last: (ago) => `Die letzte ${ago}`,
      quiet: 'Von Shopify kam länger nichts',
      quietText: (ago) =>
        `Die letzte Nachricht kam ${ago}. Hatte der Shop seither Bestellungen, fragen Sie, wer Regulars für Sie betreibt, ob seine Adresse erreichbar ist: Nach einigen Stunden ohne Antwort gibt Shopify auf.`,
    },
    widget: {
      never: 'Das Widget war im Shop noch nicht zu sehen',
      neverText:
        'Im Shopify-Admin: Onlineshop, Themes, Anpassen, App-Einbettungen. Schalten Sie Regulars ein und speichern Sie.',
      good: 'Das Widget zeigt sich im Shop',
      seen: (ago) => `Zuletzt gesehen ${ago}`,
      gone: 'Das Widget wurde länger nicht gesehen',
      goneText: (ago) =>
        `Zuletzt gesehen ${ago}. Ein geändertes Theme kann es ausgeschaltet haben: Sehen Sie unter Themes, Anpassen, App-Einbettungen nach.`,
    },
    tasks: {
      title: (count, said) => (count === 1 ? '1 Sache zu tun' : `${said} Sachen zu tun`),
      lookUp:
        'Eine Plattform gab keine klare Antwort: Punkte sind zurückgelegt, bis Sie sagen, was dort steht.',
      handOver: 'Mitglieder warten auf eine Prämie, die Ihr Personal übergibt.',
    },
  },
};
