import { count } from '../counted.ts';
import type { rewardSentencesTexts } from '../en/reward-sentences.ts';

const from = (least: string | null) => (least === null ? '' : ` ab ${least}`);

export const rewardSentences: typeof rewardSentencesTexts = {
  slider: (points, value) => `Je ${points} = ${value} Rabatt`,
  atATime: (least, most) => `${least} bis ${most} auf einmal`,
  gift: {
    off: (money) => `${money} Rabatt`,
    percent: (percent) => `${percent} % Rabatt`,
    shipping: 'Gratisversand',
    product: 'ein Produkt gratis',
    named: (title) => `${title} gratis`,
    card: (money) => `eine Geschenkkarte über ${money}`,
    credit: (money) => `${money} Shop-Guthaben`,
  },
  goodFor: (gift, products) => `${gift} auf ${products}`,
  products: (n) => count(n, 'Produkt', 'Produkte'),
  collections: (n) => count(n, 'Kollektion', 'Kollektionen'),
  most: (money) => `höchstens ${money}`,
  mostShipping: (money) => `wo er höchstens ${money} kostet`,
  priceRange: (least, most) => `${least} bis ${most}`,
  offForEvery: (value, step) => `${value} Rabatt für je ${step}`,
  handedOver: 'Ihr Team übergibt es',
  oneForNothing: 'Ein Stück davon, geschenkt',
  ordersFrom: (money) => `für Bestellungen ab ${money}`,
  pays: (who, deal) => `${who} zahlt ${deal}.`,
  member: 'Ein Mitglied',
  otherMember: 'Jedes andere Mitglied',
  memberIn: (tiers) => `Ein Mitglied in ${tiers}`,
  deal: {
    slider: (points, value, least) =>
      `${points} für je ${value} Rabatt auf eine Bestellung${from(least)}`,
    basket: (percent) => `nie für mehr als ${percent} % der Bestellung`,
    plain: (points, gift) => `${points} für ${gift}`,
    onOrder: (points, gift, least) => `${points} für ${gift} auf eine Bestellung${from(least)}`,
    onProducts: ({ points, gift, products }, least) =>
      `${points} für ${gift} auf ${products} in einer Bestellung${from(least)}`,
    shipping: (points, gift, least) => `${points} für ${gift} bei einer Bestellung${from(least)}`,
    product: (points, gift, least) => `${points} für ${gift} zu einer Bestellung${from(least)}`,
  },
  fate: {
    gift_card: {
      notUndone:
        'Das Mitglied kann die Karte nicht rückgängig machen; ihre Punkte gelten sofort als eingelöst.',
      never: 'Die Karte läuft nie ab.',
      after: (n) => `Die Karte läuft nach ${count(n, 'Tag', 'Tagen')} ab.`,
    },
    store_credit: {
      notUndone:
        'Das Mitglied kann das Guthaben nicht rückgängig machen; seine Punkte gelten sofort als eingelöst.',
      never: 'Das Guthaben läuft nie ab.',
      after: (n) => `Das Guthaben läuft nach ${count(n, 'Tag', 'Tagen')} ab.`,
    },
    undone: (n) =>
      `Unangetastet kann es ${count(n, 'Tag', 'Tage')} lang rückgängig gemacht werden; danach gelten die Punkte als eingelöst.`,
    voucherBack: (n) =>
      `Das Mitglied bekommt einen Gutschein mit einer Nummer, und er wartet unter „Zu tun“, bis Ihr Team ihn einlöst. Nach ${count(n, 'Tag', 'Tagen')} läuft er ab, und seine Punkte kommen zurück.`,
    voucherLost: (n) =>
      `Das Mitglied bekommt einen Gutschein mit einer Nummer, und er wartet unter „Zu tun“, bis Ihr Team ihn einlöst. Nach ${count(n, 'Tag', 'Tagen')} läuft er ab, und seine Punkte sind verloren.`,
    codeBack: (n) =>
      `Der Code gilt ${count(n, 'Tag', 'Tage')} lang für eine Bestellung; ungenutzt kommen seine Punkte zurück.`,
    codeLost: (n) =>
      `Der Code gilt ${count(n, 'Tag', 'Tage')} lang für eine Bestellung; ungenutzt sind seine Punkte verloren.`,
  },
  there: {
    onlyOn: (channels) => `nur über ${channels}`,
    inAll: (said) => `insgesamt ${said}`,
    over: 'vorbei',
    from: (moment) => `ab ${moment}`,
    until: (moment) => `bis ${moment}`,
    often: (times, said) => (times === 1 ? 'einmal' : times === 2 ? 'zweimal' : `${said}-mal`),
    per: {
      day: 'pro Tag',
      week: 'pro Woche',
      month: 'pro Monat',
      year: 'pro Jahr',
      lifetime: 'je Mitglied',
    },
  },
};
