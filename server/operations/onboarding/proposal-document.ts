import { type Language, pickLanguage } from '../../contract/languages.ts';
import type { Money as DocumentMoney } from '../../contract/primitives.ts';
import { programDocument, type ProgramDocument } from '../../contract/program/program.ts';
import { formatMoney } from '../../domain/currency.ts';
import type { PricedReward } from '../../domain/onboarding/choose-scale.ts';
import type { Proposal } from '../../domain/onboarding/propose-program.ts';

/** A variable reward is never more than this part of a basket. */
const mostOfBasketPercent = 50;

const words: Readonly<Record<Language, { off: (worth: string) => string; asMoney: string }>> = {
  en: { off: (worth) => `${worth} off`, asMoney: 'Points as money' },
  de: { off: (worth) => `${worth} Rabatt`, asMoney: 'Punkte als Rabatt' },
  fr: { off: (worth) => `${worth} de remise`, asMoney: 'Points en remise' },
  es: { off: (worth) => `${worth} de descuento`, asMoney: 'Puntos como descuento' },
  it: { off: (worth) => `${worth} di sconto`, asMoney: 'Punti come sconto' },
  nl: { off: (worth) => `${worth} korting`, asMoney: 'Punten als korting' },
  'pt-BR': { off: (worth) => `${worth} de desconto`, asMoney: 'Pontos como desconto' },
  ja: { off: (worth) => `${worth}オフ`, asMoney: 'ポイントで割引' },
  'zh-Hans': { off: (worth) => `优惠 ${worth}`, asMoney: '积分抵现' },
  ar: { off: (worth) => `خصم ${worth}`, asMoney: 'نقاط مقابل خصم' },
  he: { off: (worth) => `${worth} הנחה`, asMoney: 'נקודות כהנחה' },
  pl: { off: (worth) => `${worth} rabatu`, asMoney: 'Punkty jako rabat' },
};

/**
 * The proposal as a program document in the language of the live one. How people join, what points are called and the
 * other settings stay; everything else is as proposed.
 */
export function proposalDocument(proposal: Proposal, live: ProgramDocument): ProgramDocument {
  const { first, big, step, currency } = proposal;
  const { locale } = live.settings;
  const say = words[pickLanguage(locale)];
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
