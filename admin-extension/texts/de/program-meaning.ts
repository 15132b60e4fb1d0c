import { count } from '../counted.ts';
import type { programMeaningTexts } from '../en/program-meaning.ts';

export const programMeaning: typeof programMeaningTexts = {
  spendable: (points, waiting) => `${points} einer Bestellung sind ${waiting} verfügbar`,
  waiting: {
    fulfilment: 'mit dem Versand der Bestellung',
    atOnce: 'sofort',
    after: (n) => `nach ${count(n, 'Tag', 'Tagen')}`,
  },
  expire: (points, when) => `${points} verfallen ${when}`,
  expiry: {
    never: 'nie',
    perLot: (n) => `${count(n, 'Monat', 'Monate')}, nachdem sie gesammelt wurden`,
    inactivity: (n) =>
      `alle zusammen, nach ${count(n, 'Monat', 'Monaten')} ohne Sammeln oder Einlösen`,
    fixedDay: (day, month) => `jedes Jahr am Ende des ${day}. ${month}`,
    atTheEarliest: (at, n) =>
      `${at}, frühestens ${count(n, 'Monat', 'Monate')}, nachdem sie gesammelt wurden`,
  },
  effects: {
    explicit: (points, days) =>
      `Mitglieder bleiben Mitglieder. Andere sammeln keine ${points}, bis sie beitreten; ihre Bestellungen warten ${days} Tage darauf.`,
    automatic: 'Kunden werden Mitglieder, sobald der Shop das nächste Mal etwas von ihnen erfährt.',
    belowZero:
      'Erstattungen von Bestellungen, die ab jetzt Punkte bringen, können ein Guthaben unter null bringen.',
    withinBalance:
      'Erstattungen von Bestellungen, die ab jetzt Punkte bringen, nehmen, was da ist, und erlassen den Rest.',
    referralsBegin: 'Jedes Mitglied hat sofort einen Link zum Teilen.',
    referralsEnd:
      'Die Links der Mitglieder führen zu keinem Angebot mehr. Wer eines angenommen hat, behält es, und beide Seiten werden noch belohnt.',
    newOffer:
      'Freunde, die ein Angebot angenommen haben, behalten es, wie es war; das neue gilt für alle, die später kommen.',
    newWeights: 'Empfehlungen, die noch nicht belohnt sind, werden nach den neuen Zahlen bewertet.',
    noExpiry: (points) =>
      `${points}, die Mitglieder jetzt haben, verfallen nicht mehr, es sei denn, sie haben ein eigenes Datum.`,
    expires: (points, day) =>
      `${points}, die Mitglieder jetzt haben, verfallen frühestens am ${day}; die mit einem eigenen Datum behalten es.`,
  },
  parts: {
    rule: (number) => `Regel ${number}`,
    friendGift: 'Geschenk für Freunde',
    advocateGift: 'Geschenk für Werbende',
    friend: 'Freunde',
    advocate: 'Werbende',
    protection: 'Schutz',
    invitation: 'Einladung',
  },
  fields: {
    points: 'Punkte',
    amount: 'Betrag',
    currency: 'Währung',
    title: 'Titel',
    name: 'Name',
    description: 'Beschreibung',
    from: 'von',
    until: 'bis',
    multiplier: 'Multiplikator',
    priority: 'Priorität',
    threshold: 'Schwelle',
    percent: 'Prozent',
    value: 'Wert',
    products: 'Produkte',
    per_order: 'pro Bestellung',
    per_day: 'pro Tag',
    per_month: 'pro Monat',
    per_year: 'pro Jahr',
    lifetime: 'insgesamt',
    months: 'Monate',
    min_months: 'Mindestmonate',
    pending_days: 'Wartezeit',
    code_days: 'Gültigkeit der Codes',
    hold_days: 'Wartezeit nach der Bestellung',
    claim_days: 'Zeit zum Bestellen',
    grace_days: 'Schonfrist',
    budget_points: 'Budget in Punkten',
    where: 'Bedingungen',
    variant_id: 'Varianten-ID',
    min_points: 'Mindestpunkte',
    max_points: 'Höchstpunkte',
    points_step: 'Punkte je Schritt',
    image_url: 'Bildadresse',
  },
};
