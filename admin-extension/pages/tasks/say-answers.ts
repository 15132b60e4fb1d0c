import type { AdminRedemption, ResolveRequest } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';
import { sayWorth } from '../redemptions/say-redemption.ts';

interface Answer {
  value: ResolveRequest['answer'];
  label: string;
  /** What will happen. */
  help: string;
}

/** What a person can say about a redemption that is parked, and what each answer does. */
export function sayAnswers(redemption: AdminRedemption, format: Format): readonly Answer[] {
  const points = format.points(redemption.points);
  if (redemption.points === 0) return sayAnswersOfGift(redemption);
  if (redemption.ending !== null)
    return [
      {
        value: 'issued',
        label: 'It is still there: the member keeps it',
        help: 'Nothing is taken back, and no points return.',
      },
      {
        value: 'not_issued',
        label: 'It is gone: give the points back',
        help: `${points} return to the member with their old expiry dates.`,
      },
      {
        value: 'try_again',
        label: 'Try again',
        help: 'It is taken back once more; then the points return by themselves. If nobody can tell, it stands here again.',
      },
    ];
  return [
    {
      value: 'issued',
      label: 'It was issued',
      help: `The member keeps it, and it goes on as if the answer had come. ${points} stay spent on it.`,
    },
    {
      value: 'not_issued',
      label: 'It was not: give the points back',
      help: `${points} return to the member with their old expiry dates. Nothing is taken back on the platform.`,
    },
    {
      value: 'try_again',
      label: 'Try again',
      help: 'Regulars looks once more, and sends it where it finds nothing. If it still can’t tell, it stands here again.',
    },
  ];
}

/** What was given for a referral has cost no points that could return. */
function sayAnswersOfGift({ ending }: AdminRedemption): readonly Answer[] {
  if (ending !== null)
    return [
      {
        value: 'issued',
        label: 'It is still there: the member keeps it',
        help: 'Nothing is taken back.',
      },
      { value: 'not_issued', label: 'It is gone', help: 'It ends here.' },
      {
        value: 'try_again',
        label: 'Try again',
        help: 'It is taken back once more. If nobody can tell, it stands here again.',
      },
    ];
  return [
    {
      value: 'issued',
      label: 'It was issued',
      help: 'The member keeps it, and it goes on as if the answer had come.',
    },
    { value: 'not_issued', label: 'It was not', help: 'It ends here: the member gets nothing.' },
    {
      value: 'try_again',
      label: 'Try again',
      help: 'Regulars looks once more, and sends it where it finds nothing. If it still can’t tell, it stands here again.',
    },
  ];
}

/** Where to look before answering. */
export function sayWhereToLook(redemption: AdminRedemption, format: Format): string {
  const { kind, code } = redemption;
  const worth = sayWorth(redemption, format) ?? 'it';
  const since = format.date(redemption.created_at);
  if (redemption.connection_id !== null)
    return kind === 'store_credit'
      ? `In Stripe, open the customer and look at the credit balance for ${worth} since ${since}.`
      : `In Stripe, search the promotion codes for ${code ?? redemption.title}.`;
  if (kind === 'store_credit')
    return `In Shopify, open the customer and look at the store credit for ${worth} since ${since}.`;
  if (kind === 'gift_card')
    return `In Shopify, open Products, then Gift cards, and look for one of ${worth} that ends in ${(code ?? '').slice(-4)}.`;
  return `In Shopify, open Discounts and search for ${code ?? redemption.title}.`;
}
