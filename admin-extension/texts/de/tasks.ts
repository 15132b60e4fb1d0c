import type { tasksTexts } from '../en/tasks.ts';

const tryAgain = 'Noch einmal versuchen';
const looksAgain =
  'Regulars sieht noch einmal nach und sendet es, wenn es nichts findet. Bleibt es unklar, steht es wieder hier.';

export const tasks: typeof tasksTexts = {
  title: 'Zu tun',
  subtitle: 'Was auf Sie und Ihr Team wartet',
  unnamed: 'ein Mitglied ohne Namen',
  someone: 'Ein Mitglied',
  lookUp: {
    title: 'Bitte ansehen',
    hint: 'Die Plattform gab keine klare Antwort. Punkte bleiben zurückgelegt, bis Sie sagen, was dort ist.',
    say: 'Sagen, was dort ist',
    sayOf: (reward, member) => `Sagen, was aus ${reward} für ${member} wurde`,
  },
  handOver: {
    title: 'Zu übergeben',
    hint: 'Ihre eigenen Prämien, für die Mitglieder bezahlt haben. Die am längsten warten, stehen zuerst.',
    done: 'Übergeben',
    doneOf: (name) => `Übergeben: ${name}`,
    cancel: 'Stornieren',
    cancelBack: 'Stornieren, Punkte zurückgeben',
    cancelOf: (name) => `${name} stornieren`,
    cancelBackOf: (name) => `${name} stornieren, Punkte zurückgeben`,
  },
  until: 'diese erledigt sind',
  none: 'Nichts wartet auf Sie',
  noneHelp:
    'Eine eigene Prämie, etwa eine Verkostung oder ein signierter Druck, steht hier, sobald ein Mitglied dafür bezahlt hat und bis Sie sie übergeben. Ebenso eine Einlösung, deren Ausgang die Plattform nie gemeldet hat.',
  seeRewards: 'Prämien ansehen',
  forWhom: 'Für ',
  waitingSince: (instant) => `wartet seit ${instant}`,
  goodUntil: (day) => `gilt bis ${day}`,
  resolve: {
    title: (reward) => `Was wurde aus „${reward}“?`,
    submit: 'Klären',
    close: 'Schließen',
    again: 'Es wird noch einmal versucht',
    settled: 'Geklärt',
    paid: (member, points, when) => `${member} zahlte dafür ${points} am ${when}.`,
    given: (member, when) => `${member} bekam es am ${when} für eine Empfehlung.`,
    question: 'Was haben Sie gefunden?',
    chooseOne: 'Wählen Sie eine Antwort',
    note: 'Notiz',
    noteHelp: 'Wird mit Ihrem Namen verwahrt. Darf leer bleiben.',
  },
  answers: {
    issued: {
      yes: 'Es wurde ausgegeben',
      yesHelp: (points) =>
        `Das Mitglied behält es, und es geht weiter, als wäre die Antwort gekommen. ${points} bleiben dafür ausgegeben.`,
      no: 'Es wurde nicht ausgegeben: Punkte zurückgeben',
      noHelp: (points) =>
        `${points} gehen mit ihren alten Verfallsdaten an das Mitglied zurück. Auf der Plattform wird nichts zurückgenommen.`,
      again: tryAgain,
      againHelp: looksAgain,
    },
    ending: {
      yes: 'Es ist noch da: Das Mitglied behält es',
      yesHelp: 'Nichts wird zurückgenommen, und keine Punkte gehen zurück.',
      no: 'Es ist weg: Punkte zurückgeben',
      noHelp: (points) => `${points} gehen mit ihren alten Verfallsdaten an das Mitglied zurück.`,
      again: tryAgain,
      againHelp:
        'Es wird noch einmal zurückgenommen; dann gehen die Punkte von selbst zurück. Bleibt es unklar, steht es wieder hier.',
    },
    gift: {
      yes: 'Es wurde ausgegeben',
      yesHelp: 'Das Mitglied behält es, und es geht weiter, als wäre die Antwort gekommen.',
      no: 'Es wurde nicht ausgegeben',
      noHelp: 'Es endet hier: Das Mitglied bekommt nichts.',
      again: tryAgain,
      againHelp: looksAgain,
    },
    endingGift: {
      yes: 'Es ist noch da: Das Mitglied behält es',
      yesHelp: 'Nichts wird zurückgenommen.',
      no: 'Es ist weg',
      noHelp: 'Es endet hier.',
      again: tryAgain,
      againHelp: 'Es wird noch einmal zurückgenommen. Bleibt es unklar, steht es wieder hier.',
    },
  },
  where: {
    it: 'den Betrag',
    stripeCredit: (worth, day) =>
      `Öffnen Sie in Stripe den Kunden und suchen Sie im Guthaben nach ${worth} seit ${day}.`,
    stripeCode: (code) => `Suchen Sie in Stripe unter den Promotion-Codes nach ${code}.`,
    credit: (worth, day) =>
      `Öffnen Sie in Shopify den Kunden und suchen Sie im Shop-Guthaben nach ${worth} seit ${day}.`,
    giftCard: (worth, ending) =>
      `Öffnen Sie in Shopify „Produkte“, dann „Geschenkgutscheine“, und suchen Sie einen über ${worth}, der auf ${ending} endet.`,
    code: (code) => `Öffnen Sie in Shopify „Rabatte“ und suchen Sie nach ${code}.`,
  },
};
