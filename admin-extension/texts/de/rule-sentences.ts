import { count } from '../counted.ts';
import type { ruleSentencesTexts } from '../en/rule-sentences.ts';

/** "2-fache Punkte auf Produkte von Acme" */
const multiplied = (by: string, products: string | null) =>
  `${by}-fache Punkte${products === null ? '' : ` auf ${products}`}`;

export const ruleSentences: typeof ruleSentencesTexts = {
  quote: (word) => `„${word}“`,
  nth: (_, said) => `${said}.`,
  rule: {
    perAmount: (points, per) => `${points} je ${per}`,
    spentOn: (products) => ` für ${products}`,
    otherRate: (points, per) => `; oder ${points} je ${per}`,
    tierRate: (tier, points, per) => `; in ${tier} ${points} je ${per}`,
    perOrder: (points) => `${points} für jede Bestellung`,
    perUnit: (points, products) => `${points} je Stück für ${products}`,
    nothing: (products) => `Keine Punkte für ${products}`,
    everyNth: (points, nth) => `${points} für jede ${nth} Bestellung`,
    nthOrder: (points, nth) => `${points} für die ${nth} Bestellung`,
    firstOrder: (points) => `${points} für die erste Bestellung`,
    goal: (points, goal, window) =>
      `${points} einmalig, sobald ein Mitglied ${window} ${goal} ausgegeben hat`,
    goalAgain: (points, goal, window) =>
      `${points} jedes Mal, wenn ein Mitglied ${window} ${goal} ausgegeben hat`,
  },
  window: {
    days: (n) => `innerhalb von ${count(n, 'Tag', 'Tagen')}`,
    calendar_month: 'in einem Kalendermonat',
    calendar_year: 'in einem Kalenderjahr',
    lifetime: 'insgesamt',
  },
  multiplied,
  extra: (points, products) =>
    products === null
      ? `${points} extra für eine Bestellung`
      : `${points} extra für eine Bestellung, die ${products} enthält`,
  daysOfMonth: (days) => `, am ${days} des Monats`,
  budget: (points) => `, bis ${points} vergeben sind`,
  per: {
    order: 'pro Bestellung',
    day: 'pro Tag',
    month: 'pro Monat',
    year: 'pro Jahr',
    inAll: 'insgesamt',
  },
  atMostEach: (amounts) => `, je Mitglied höchstens ${amounts}`,
  atMost: (amounts) => `höchstens ${amounts}`,
  timesPer: ({ said }, per) => `${said}-mal ${per}`,
  activity: {
    forEach: (points, property) => `${points} je Einheit von „${property}“`,
    notAgain: (n) => `nicht noch einmal innerhalb von ${count(n, 'Stunde', 'Stunden')}`,
    known: (n) => `wenn der Geburtstag ${count(n, 'Tag', 'Tage')} vorher bekannt war`,
  },
  when: {
    ordersFrom: (money) => `für Bestellungen ab ${money}`,
    soldThrough: (channels) => `verkauft über ${channels}`,
    countries: (countries) => `Lieferland ${countries}`,
    tiers: (tiers) => `für Mitglieder in ${tiers}`,
    segments: (segments) => `für ${segments}`,
    tagged: (tags) => `für Kunden mit dem Tag ${tags}`,
    notTagged: (tags) => `nicht für Kunden mit dem Tag ${tags}`,
    days: (days) => days,
    hours: (from, until) => `zwischen ${from} und ${until} Uhr`,
    fromUntil: (from, until) => `vom ${from} bis ${until}`,
    from: (from) => `ab ${from}`,
    until: (until) => `bis ${until}`,
  },
  weekdays: {
    monday: 'montags',
    tuesday: 'dienstags',
    wednesday: 'mittwochs',
    thursday: 'donnerstags',
    friday: 'freitags',
    saturday: 'samstags',
    sunday: 'sonntags',
    working: 'montags bis freitags',
    weekend: 'am Wochenende',
  },
  products: {
    product: 'das Produkt',
    products: 'die Produkte',
    collection: 'die Kollektion',
    collections: 'die Kollektionen',
    vendors: 'Produkte von',
    types: 'Produkte der Art',
    tags: 'Produkte mit dem Tag',
    none: 'Produkte, die noch nicht genannt sind',
  },
  tiers: {
    measured: (basis, window) => `Gemessen an ${basis} ${window}.`,
    never: 'Eine Stufe geht nie verloren.',
    falls: (where, when) => `Wer sie nicht mehr erreicht, kommt ${when} ${where}.`,
    oneStep: 'eine Stufe tiefer',
    fitting: 'in die Stufe, für die es reicht',
    atOnce: 'sofort',
    afterGrace: (n) => `nach ${count(n, 'Tag', 'Tagen')} Schonfrist`,
    bases: {
      points_earned: 'gesammelten Punkten',
      money_spent: 'ausgegebenem Geld',
      orders_placed: 'Bestellungen',
    },
    windows: {
      lifetime: 'seit dem Beitritt',
      calendar_year: 'im Kalenderjahr',
      rolling_12_months: 'in den letzten 12 Monaten',
      year_from_entry: 'im Jahr seit dem Eintritt in die Stufe',
    },
    byHand: 'Nur von Hand gegeben',
    spent: (money) => `${money} ausgegeben`,
    everybody: 'Alle',
    orders: (n) => count(n, 'Bestellung', 'Bestellungen'),
    pointsEarned: (said) => `${said} Punkte gesammelt`,
    entering: (points) => `${points} beim Aufstieg`,
    enteringAgain: (points) => `${points} bei jedem Aufstieg`,
    percentOff: (percent) => `${percent} % Rabatt auf jede Bestellung`,
    freeShipping: 'Kostenloser Versand',
  },
};
