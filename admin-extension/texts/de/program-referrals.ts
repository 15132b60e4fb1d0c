import { count, type Counted } from '../counted.ts';
import type { programReferralsTexts } from '../en/program-referrals.ts';

export const programReferrals: typeof programReferralsTexts = {
  boost: {
    edit: 'Boost bearbeiten',
    new: 'Neuer Boost',
    title: 'Titel',
    titleExample: 'Doppelter Dezember',
    titleHelp: 'So sehen ihn die Mitglieder.',
    multiplier: 'Multiplikator',
    multiplierHelp: '2 verdoppelt die Punkte der Werbenden.',
    from: 'Von',
    fromHelp: 'Nach der Uhr des Shops. Leer: ab sofort.',
    until: 'Bis',
    untilHelp: 'Ab diesem Moment nicht mehr. Leer: auf Dauer.',
  },
  gift: {
    forFriends: (kind: string) => `Geschenk für Freunde: ${kind}`,
    forAdvocates: (kind: string) => `Geschenk für Werbende: ${kind}`,
    goodFor: (n: Counted) =>
      `Der Code gilt für eine Bestellung innerhalb von ${count(n, 'Tag', 'Tagen')}.`,
    never: 'Läuft nie ab.',
    after: (n: Counted) => `Läuft nach ${count(n, 'Tag', 'Tagen')} ab.`,
  },
  invitation: {
    title: 'Die Einladung',
    hint: 'Was Freunde auf der Seite lesen, die ein Link öffnet. Bleibt es leer, sagen wir es in ihrer Sprache, mit dem, was sie bekommen.',
    headline: 'Überschrift',
    message: 'Nachricht',
    headlineIn: (language: string) => `Überschrift auf ${language}`,
    messageIn: (language: string) => `Nachricht auf ${language}`,
    headlineExample: 'Ein Geschenk von Freunden',
    messageExample:
      'Wir rösten jeden Dienstag in kleinen Mengen. Probieren Sie eine Tüte auf unsere Kosten.',
  },
  ready: {
    off: (money: string) => `${money} Rabatt`,
    moneyTitle: (money: string) => `${money} für beide`,
    moneyText: (least: string) =>
      `Für Freunde auf eine Bestellung ab ${least}, für Werbende auf jede Bestellung. Leicht zu erklären.`,
    percentTitle: (percent: number, points: string) =>
      `${percent} % für Freunde, ${points} für Mitglieder`,
    percentText:
      'Ein starker Grund, Sie auszuprobieren, und ein Dank, der die Werbenden wiederkommen lässt.',
    percentOff: (percent: number) => `${percent} % Rabatt`,
    pointsTitle: (points: string) => `${points} für beide`,
    pointsText: (friend: string, advocate: string) =>
      `${friend} für Freunde, ${advocate} für Werbende: kein Code, kein Rabatt.`,
  },
  boosts: {
    title: 'Boosts',
    hint: 'Für Freunde, die in dieser Zeit bestellen, nach der Uhr des Shops. Von mehreren zählt nur der höchste.',
    add: 'Boost hinzufügen',
    emptyTitle: 'Noch keine Boosts',
    emptyText:
      'Doppelte Punkte für jeden Freund in den Wochen vor Weihnachten: ein Grund, wieder zu teilen.',
    over: 'Vorbei',
    planned: 'Geplant',
    running: 'Läuft',
  },
  gives: {
    title: 'Was es gibt',
    hint: 'Jedes Mitglied hat einen eigenen Link. Wer über ihn kommt, ist der Freund; wer ihn geteilt hat, wirbt.',
    wrong: 'So kann das nicht bleiben',
    inWords: 'In Worten',
    tiers: 'Andere Punkte für Werbende in Stufen',
    same: 'Für alle gleich',
    pointsIn: (tier: string) => `Punkte in ${tier}`,
  },
  side: {
    friend: {
      add: 'Geschenk für Freunde hinzufügen',
      asGift: 'Freunde bekommen als Geschenk',
      gift: 'das Geschenk für Freunde',
      title: 'Freunde bekommen',
      points: 'Punkte für Freunde',
      help: 'Sobald sie beigetreten sind, zusammen mit dem Dank an die Werbenden.',
    },
    advocate: {
      add: 'Geschenk für Werbende hinzufügen',
      asGift: 'Werbende bekommen als Geschenk',
      gift: 'das Geschenk für Werbende',
      title: 'Werbende bekommen',
      points: 'Punkte für Werbende',
      help: 'Für jeden Freund, der bestellt.',
    },
  },
  terms: {
    perMonth: 'Im Monat',
    perYear: 'Im Jahr',
    inAll: 'Insgesamt',
    title: 'Wann es zählt',
    hint: 'Wer ein Angebot angenommen hat, behält es, wie es damals war; Ihre Änderungen gelten für alle, die später kommen.',
    least: 'Mindestbestellwert',
    leastHelp:
      'Die Waren der ersten Bestellung des Freundes, nach Rabatten. Leer: jede Bestellung.',
    hold: 'Warten nach der Bestellung',
    holdHelp:
      'Solange Waren zurückgeschickt werden können: Eine volle Erstattung in dieser Zeit beendet es.',
    claim: 'Freunde haben Zeit zum Bestellen für',
    claimHelp: 'Ab dem Moment, in dem sie das Angebot annehmen.',
    limits: 'Freunde, für die ein Mitglied belohnt wird, höchstens',
    noLimit: 'Ohne Grenze',
  },
  days: 'Tage',
  section: {
    title: 'Empfehlungen',
    emptyTitle: 'Lassen Sie Ihre Stammkunden Freunde mitbringen',
    ready: 'Fertige Angebote',
    emptyText:
      'Jedes Mitglied bekommt einen Link zum Teilen. Wer über ihn kommt, spart bei der ersten Bestellung, und dem Mitglied wird gedankt, sobald sie Bestand hat. Beginnen Sie mit einem üblichen Angebot und passen Sie es an.',
    stop: 'Empfehlungen beenden',
  },
};
