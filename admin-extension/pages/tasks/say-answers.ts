import type { AdminRedemption, ResolveRequest } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
import { sayWorth } from '../redemptions/say-redemption.ts';

interface Answer {
  value: ResolveRequest['answer'];
  label: string;
  /** What will happen. */
  help: string;
}

type Sentence = string | ((points: string) => string);

/** What a person can say about a redemption that is parked, and what each answer does. */
export function sayAnswers(redemption: AdminRedemption, format: Format): readonly Answer[] {
  const points = format.points(redemption.points);
  const words = wordsOf(redemption);
  const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(points));
  return [
    { value: 'issued', label: words.yes, help: say(words.yesHelp) },
    { value: 'not_issued', label: words.no, help: say(words.noHelp) },
    { value: 'try_again', label: words.again, help: words.againHelp },
  ];
}

/** What was given for a referral has cost no points that could return. */
function wordsOf({ points, ending }: AdminRedemption) {
  if (points === 0) return ending === null ? t.answers.gift : t.answers.endingGift;
  return ending === null ? t.answers.issued : t.answers.ending;
}

/** Where to look before answering. */
export function sayWhereToLook(redemption: AdminRedemption, format: Format): string {
  const { kind, code } = redemption;
  const worth = sayWorth(redemption, format) ?? t.where.it;
  const since = format.date(redemption.created_at);
  if (redemption.connection_id !== null)
    return kind === 'store_credit'
      ? t.where.stripeCredit(worth, since)
      : t.where.stripeCode(code ?? redemption.title);
  if (kind === 'store_credit') return t.where.credit(worth, since);
  if (kind === 'gift_card') return t.where.giftCard(worth, (code ?? '').slice(-4));
  return t.where.code(code ?? redemption.title);
}
