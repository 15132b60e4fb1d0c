import type { Money as DocumentMoney } from '../../contract/primitives.ts';
import { programDocument, type ProgramDocument } from '../../contract/program/program.ts';
import { formatMoney } from '../../domain/currency.ts';
import type { PricedReward } from '../../domain/onboarding/choose-scale.ts';
import type { Proposal } from '../../domain/onboarding/propose-program.ts';

/** A variable reward is never more than this part of a basket. */
const mostOfBasketPercent = 50;

const words = {
  en: { off: (worth: string) => `${worth} off`, asMoney: 'Points as money' },
  de: { off: (worth: string) => `${worth} Rabatt`, asMoney: 'Punkte als Rabatt' },
} as const;

/**
 * The proposal as a program document in the language of the live one. How people join, what points are called and the
 * other settings stay; everything else is as proposed.
 */
export function proposalDocument(proposal: Proposal, live: ProgramDocument): ProgramDocument {
  const { first, big, step, currency } = proposal;
  const { locale } = live.settings;
  const say = locale.startsWith('de') ? words.de : words.en;
  const fixed = (id: string, reward: PricedReward) => ({
    id,
    kind: 'amount_off' as const,
    title: say.off(sayMoney(reward.valueMinor, { currency, locale })),
    points: reward.points,
    value: money(reward.valueMinor, currency),
  });
  return programDocument.parse({
    joining: live.joining,
    settings: live.settings,
    earning: {
      rules: [
        {
          id: 'spend',
          kind: 'per_amount',
          points: proposal.points,
          per: money(proposal.perMinor, currency),
        },
      ],
    },
    activities:
      proposal.welcomePoints === null ? [] : [{ type: 'sign_up', points: proposal.welcomePoints }],
    expiry: { kind: 'inactivity', months: proposal.expiryMonths },
    rewards: [
      fixed('first-reward', first),
      fixed('big-reward', big),
      {
        id: 'points-as-money',
        kind: 'amount_off_variable',
        title: say.asMoney,
        points_step: step.points,
        value_step: money(step.valueMinor, currency),
        min_points: first.points,
        max_points: proposal.mostPoints,
        max_basket_percent: mostOfBasketPercent,
      },
    ],
  });
}

function money(minor: bigint, currency: string): DocumentMoney {
  return { amount: formatMoney(minor, currency), currency };
}

/** "$5", "7,50 €": no noughts behind a whole amount. */
function sayMoney(minor: bigint, { currency, locale }: { currency: string; locale: string }) {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Number(formatMoney(minor, currency)));
}
