import { count, type Counted } from '../counted.ts';
import type { programSettingsTexts } from '../en/program-settings.ts';

export const programSettings: typeof programSettingsTexts = {
  expiry: {
    title: 'Verfall',
    hint: 'Wann nicht ausgegebene Punkte verfallen, jeweils am Ende eines Tages in Ihrer Zeitzone.',
    kind: 'Punkte verfallen',
    never: 'Nie',
    perLot: 'Einige Monate, nachdem sie gesammelt wurden',
    inactivity: 'Nach einigen Monaten ohne Sammeln oder Einlösen',
    fixedDay: 'An einem Tag im Jahr',
    goodFor: 'Gültig für',
    idleFor: 'Ungenutzt seit',
    helps: {
      none: 'Nur Punkte, die mit einem eigenen Datum gegeben wurden, verfallen.',
      per_lot:
        'Die Punkte jeder Bestellung haben ihre eigene Frist; was zuerst verfällt, wird zuerst ausgegeben.',
      inactivity:
        'Das ganze Guthaben auf einmal. Jede Bestellung und jede Einlösung beginnt die Frist von vorn.',
      fixed_day: 'Alles, was bis dahin gesammelt wurde, verfällt zusammen.',
    },
    day: 'Tag',
    month: 'Monat',
    atLeast: 'Gültig für mindestens',
    atLeastHelp: 'Punkte, die kurz vor diesem Tag gesammelt wurden, gelten bis zum nächsten.',
  },
  months: 'Monate',
  joining: {
    locales: {
      en: 'Englisch',
      en_gb: 'Englisch (Vereinigtes Königreich)',
      de: 'Deutsch',
      de_at: 'Deutsch (Österreich)',
      de_ch: 'Deutsch (Schweiz)',
    },
    title: 'Beitritt und Namen',
    how: 'Kunden werden Mitglieder',
    automatic: 'Von selbst, als Kunden des Shops',
    explicit: 'Wenn sie beitreten wollen',
    one: 'Ein Punkt heißt',
    several: 'Mehrere heißen',
    elsewhere: 'Wie Punkte in anderen Sprachen heißen',
    pointsIn: (n: Counted, language: string) => `${count(n, 'Punkt', 'Punkte')} auf ${language}`,
    namesIn: (language: string) => `Punkte auf ${language}`,
    language: 'Mitglieder werden angeschrieben auf',
    languageHelp: 'Solange nicht bekannt ist, welche Sprache ihre ist.',
  },
  redeeming: {
    expired: 'Punkte von Codes zurückgeben, die ungenutzt abgelaufen sind',
    expiredHelp: 'Sonst sind sie mit dem Code verloren.',
    unused: 'Punkte zurückgeben, wenn die Bestellung kleiner war als der Rabatt',
    unusedHelp: 'Nur bei variablen Beträgen: die Schritte, die nichts abgezogen haben.',
    apply: 'Einen neuen Code sofort in den Warenkorb legen',
    applyHelp: 'Sonst drücken Kunden daneben auf „Im Warenkorb anwenden“.',
    title: 'Einlösen',
  },
  refunds: {
    title: 'Erstattungen und Gäste',
    negative: 'Wenn eine Erstattung Punkte zurücknimmt, die schon ausgegeben sind',
    within: 'Nehmen, was da ist, den Rest erlassen',
    below: 'Das Guthaben unter null gehen lassen',
    giveBack:
      'Ausgegebene Punkte zurückgeben, wenn die Bestellung erstattet wird, die sie genutzt hat',
    grace: 'Schonfrist für zurückgegebene Punkte',
    graceHelp: 'Wie lange Punkte gelten, die nach ihrem Verfall zurückkommen.',
    guests: 'Gäste können eine Bestellung geltend machen für',
    guestsHelp: 'Wer in dieser Zeit beitritt, bekommt die Punkte der Bestellung.',
  },
  days: 'Tage',
};
