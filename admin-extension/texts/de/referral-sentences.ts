import { count, type Counted } from '../counted.ts';
import type { referralSentencesTexts } from '../en/referral-sentences.ts';

const from = (least: string | null) => (least === null ? '' : ` ab ${least}`);
const later = (hold: Counted | null) =>
  hold === null ? ', sobald sie bezahlt ist' : ` ${count(hold, 'Tag', 'Tage')} später`;
/** With an order in the dative. */
const after = (hold: Counted | null, order: string) =>
  hold === null ? `mit ${order}` : `${count(hold, 'Tag', 'Tage')} nach ${order}`;

export const referralSentences: typeof referralSentencesTexts = {
  friend: {
    nothing: 'Freunde bekommen nichts.',
    later: (gifts, hold, least) =>
      `Freunde bekommen ${gifts} ${after(hold, `ihrer ersten Bestellung${from(least)}`)}.`,
    onOrder: (gift, least) => `Freunde bekommen ${gift} auf ihre erste Bestellung${from(least)}`,
    onProducts: (gift, products, least) =>
      `Freunde bekommen ${gift} auf ${products} in ihrer ersten Bestellung${from(least)}`,
    shipping: (gift, least) => `Freunde bekommen ${gift} bei ihrer ersten Bestellung${from(least)}`,
    product: (gift, least) => `Freunde bekommen ${gift} zu ihrer ersten Bestellung${from(least)}`,
    andLater: (gifts, hold) => `dazu ${gifts}${later(hold)}`,
  },
  advocate: {
    nothing: 'Ada bekommt nichts dafür.',
    none: 'nichts',
    later: (gifts, hold) => `Ada bekommt ${gifts}${later(hold)}.`,
    after: (gifts, hold, least) =>
      `Ada bekommt ${gifts} ${after(hold, `der ersten Bestellung eines Freundes${from(least)}`)}.`,
    inTier: (points, tier) => `${points} in ${tier}`,
    instead: (gifts) => `Stattdessen bekommt Ada ${gifts}.`,
    limits: (amounts) => `Freunde, für die Ada belohnt wird: höchstens ${amounts}.`,
    perMonth: (said) => `${said} im Monat`,
    perYear: (said) => `${said} im Jahr`,
    inAll: (said) => `${said} insgesamt`,
  },
  belowLeast: (least) => `Für eine Bestellung unter ${least} gibt es nachher nichts.`,
  claim: (n) =>
    `Freunde haben ${count(n, 'Tag', 'Tage')} Zeit zum Bestellen, und es muss ihre erste Bestellung sein.`,
  boost: {
    twice: 'Die Punkte der Werbenden zählen doppelt',
    thrice: 'Die Punkte der Werbenden zählen dreifach',
    times: (by) => `Die Punkte der Werbenden zählen ${by}-fach`,
  },
  weighed: {
    flatmate: 'Ein Mitbewohner (Adresse, Netz und ein ähnlicher Browser)',
    payer: 'Jemand, der auf den Namen des Werbenden bezahlt, in dessen Browser',
    self: 'Das eigene Postfach des Werbenden, anders geschrieben,',
    blocked: (who, score) => `${who} kommt auf ${score} und wird gesperrt.`,
    waits: (who, score) => `${who} kommt auf ${score} und wartet auf Sie.`,
    through: (who, score) => `${who} kommt auf ${score} und geht durch.`,
  },
};
