import type { Money as DocumentMoney } from '../contract/primitives.ts';
import type { ProgramDocument } from '../contract/program.ts';
import { readMinor } from '../domain/currency.ts';
import { floor } from '../domain/fraction.ts';
import type { Money, Program, Reward } from '../domain/program.ts';

/** The document as the domain reads it. Money finer than its currency's minor unit was refused before. */
export function programFromDocument(document: ProgramDocument): Program {
  const { earning, settings } = document;
  return {
    joining: document.joining,
    earning: {
      includeTax: earning.include_tax,
      includeShipping: earning.include_shipping,
      rounding: earning.rounding,
      pendingUntil: earning.pending_until,
      pendingDays: earning.pending_days,
      rules: earning.rules.map((rule) => ({ ...rule, per: toMoney(rule.per) })),
    },
    activities: document.activities,
    rewards: document.rewards.map(toReward),
    settings: {
      negativeBalance: settings.negative_balance,
      returnSpentPoints: settings.return_spent_points,
      graceLotDays: settings.grace_lot_days,
      unclaimedDays: settings.unclaimed_days,
      pointsName: settings.points_name,
      locale: settings.locale,
    },
  };
}

function toMoney(money: DocumentMoney): Money {
  return {
    minor: Number(floor(readMinor(money.amount, money.currency))),
    currency: money.currency,
  };
}

function toReward(reward: ProgramDocument['rewards'][number]): Reward {
  const terms = {
    id: reward.id,
    title: reward.title,
    minimumOrder: reward.minimum_order === null ? null : toMoney(reward.minimum_order),
    codePrefix: reward.code_prefix,
    codeDays: reward.code_days,
    combinesWith: {
      orderDiscounts: reward.combines_with.order_discounts,
      productDiscounts: reward.combines_with.product_discounts,
      shippingDiscounts: reward.combines_with.shipping_discounts,
    },
  };
  switch (reward.kind) {
    case 'amount_off':
      return { ...terms, kind: reward.kind, points: reward.points, value: toMoney(reward.value) };
    case 'amount_off_variable':
      return {
        ...terms,
        kind: reward.kind,
        pointsStep: reward.points_step,
        valueStep: toMoney(reward.value_step),
        minPoints: reward.min_points,
        maxPoints: reward.max_points,
      };
  }
}
