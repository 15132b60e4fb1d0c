import { referrals } from '../../../server/contract/program/referrals.ts';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import type { IconName } from '../../ui/icon.tsx';
import { usualAmount } from './new-piece.ts';
import type { ProgramNames } from './program-names.ts';
import { sayPlainMoney } from './say-conditions.ts';
import type { TypedReferrals } from './typed.ts';

interface ReadyOffer {
  id: string;
  icon: IconName;
  title: string;
  text: string;
  terms: TypedReferrals;
}

const friendPercent = 20;
const friendPoints = 250;
const advocatePoints = 500;

/** Three usual ways to thank both sides, in the shop's own money and points. */
export function readyOffers(
  currency: string,
  names: Pick<ProgramNames, 'points'>,
): readonly ReadyOffer[] {
  const [ten, forty] = [money(10, currency), money(40, currency)];
  const off = { kind: 'amount_off', title: t.ready.off(sayPlainMoney(ten)), value: ten };
  const code = { ...off, code_prefix: 'FRIEND-', minimum_order: forty };
  return [
    {
      id: 'money-for-both',
      icon: 'discount',
      title: t.ready.moneyTitle(sayPlainMoney(ten)),
      text: t.ready.moneyText(sayPlainMoney(forty)),
      terms: referrals.parse({
        friend: { gift: code },
        advocate: { gift: { ...off, code_prefix: 'THANKS-' } },
        minimum_order: forty,
      }),
    },
    {
      id: 'percent-and-points',
      icon: 'gift',
      title: t.ready.percentTitle(friendPercent, names.points(advocatePoints)),
      text: t.ready.percentText,
      terms: referrals.parse({
        friend: {
          gift: {
            kind: 'percentage_off',
            title: t.ready.percentOff(friendPercent),
            percent: friendPercent,
            code_prefix: 'FRIEND-',
          },
        },
        advocate: { points: advocatePoints },
      }),
    },
    {
      id: 'points-for-both',
      icon: 'star',
      title: t.ready.pointsTitle(capitalised(names.points(2))),
      text: t.ready.pointsText(names.points(friendPoints), names.points(advocatePoints)),
      terms: referrals.parse({
        friend: { points: friendPoints },
        advocate: { points: advocatePoints },
      }),
    },
  ];
}

/** "Points" of "2 points": what they are called, at the beginning of a sentence. */
function capitalised(counted: string): string {
  const word = counted.replace(/^\S+\s/, '');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** So much of a currency that buys about as much everywhere: a yen is a cent. */
function money(whole: number, currency: string): { amount: string; currency: string } {
  const amount = usualAmount(whole, currency);
  return { amount: amount.includes('.') ? amount : usualAmount(whole * 100, currency), currency };
}
