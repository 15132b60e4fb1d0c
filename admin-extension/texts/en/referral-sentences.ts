import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

const orMore = (least: string | null) => (least === null ? '' : ` of ${least} or more`);
/** `hold`: how long one waits after the order; null: not at all. */
const later = (hold: Counted | null) =>
  hold === null ? 'once it is paid' : `${count(hold, 'day', 'days')} later`;
const after = (hold: Counted | null, order: string) =>
  hold === null ? `with ${order}` : `${count(hold, 'day', 'days')} after ${order}`;

/** What a friend gets, and what Ada gets who brought them; `least` is the minimum order, null: any. */
export const referralSentencesTexts = inLanguage('referralSentences', {
  friend: {
    nothing: 'A friend gets nothing.',
    later: (gifts: string, hold: Counted | null, least: string | null) =>
      `A friend gets ${gifts} ${after(hold, `their first order${orMore(least)}`)}.`,
    onOrder: (gift: string, least: string | null) =>
      `A friend gets ${gift} their first order${orMore(least)}`,
    onProducts: (gift: string, products: string, least: string | null) =>
      `A friend gets ${gift} ${products} in their first order${orMore(least)}`,
    shipping: (gift: string, least: string | null) =>
      `A friend gets ${gift} on their first order${orMore(least)}`,
    product: (gift: string, least: string | null) =>
      `A friend gets ${gift} with their first order${orMore(least)}`,
    andLater: (gifts: string, hold: Counted | null) => `and ${gifts} ${later(hold)}`,
  },
  advocate: {
    nothing: 'Ada gets nothing for it.',
    none: 'nothing',
    later: (gifts: string, hold: Counted | null) => `Ada gets ${gifts} ${later(hold)}.`,
    after: (gifts: string, hold: Counted | null, least: string | null) =>
      `Ada gets ${gifts} ${after(hold, `a friend’s first order${orMore(least)}`)}.`,
    inTier: (points: string, tier: string) => `${points} in ${tier}`,
    instead: (gifts: string) => `Ada gets ${gifts} instead.`,
    limits: (amounts: string) => `Friends that Ada is rewarded for: at most ${amounts}.`,
    perMonth: (said: string) => `${said} a month`,
    perYear: (said: string) => `${said} a year`,
    inAll: (said: string) => `${said} in all`,
  },
  belowLeast: (least: string) => `Nothing is given afterwards for an order below ${least}.`,
  claim: (n: Counted) =>
    `A friend has ${count(n, 'day', 'days')} to order, and it must be their first order.`,
  boost: {
    twice: 'Advocates’ points count twice',
    thrice: 'Advocates’ points count three times',
    times: (by: string) => `Advocates’ points count × ${by}`,
  },
  weighed: {
    flatmate: 'A flatmate (address, network and a like browser)',
    payer: 'Somebody who pays in the advocate’s name, in the advocate’s browser',
    self: 'The advocate’s own mailbox, written otherwise',
    blocked: (who: string, score: string) => `${who} comes to ${score} and is blocked.`,
    waits: (who: string, score: string) => `${who} comes to ${score} and waits for you.`,
    through: (who: string, score: string) => `${who} comes to ${score} and goes through.`,
  },
});
