import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { readNumber } from '../../read-number.ts';
import { type ExpiryForm, expiryFromForm, expiryToForm } from './expiry-form.ts';
import { type RewardForm, rewardFromForm, rewardToForm } from './reward-form.ts';

/** One rate: so many points for each amount. */
export interface RateForm {
  /** Stable while the form is open; the document's own id can be changed by import only. */
  id: string;
  points: string;
  amount: string;
  currency: string;
}

/** The program as it is typed: numbers are text until they are checked. */
export interface ProgramForm {
  joining: ProgramDocument['joining'];
  includeTax: boolean;
  includeShipping: boolean;
  rounding: ProgramDocument['earning']['rounding'];
  /** When what an order earned can be spent. */
  spendable: 'at_once' | 'days' | 'fulfilment';
  pendingDays: string;
  expiry: ExpiryForm;
  rates: readonly RateForm[];
  signUp: { on: boolean; points: string };
  rewards: readonly RewardForm[];
  pointsOne: string;
  pointsOther: string;
  locale: string;
  negativeBalance: ProgramDocument['settings']['negative_balance'];
  returnSpentPoints: boolean;
  graceLotDays: string;
  unclaimedDays: string;
}

const usualSignUpPoints = '100';

export function programToForm(document: ProgramDocument): ProgramForm {
  const { earning, settings, activities } = document;
  const signUp = activities.find(({ type }) => type === 'sign_up');
  return {
    joining: document.joining,
    includeTax: earning.include_tax,
    includeShipping: earning.include_shipping,
    rounding: earning.rounding,
    spendable: spendableOf(earning),
    pendingDays: String(earning.pending_days),
    expiry: expiryToForm(document.expiry),
    rates: earning.rules.flatMap((rule) =>
      rule.kind === 'per_amount' ? [{ id: rule.id, points: String(rule.points), ...rule.per }] : [],
    ),
    signUp: {
      on: signUp !== undefined,
      points: signUp === undefined ? usualSignUpPoints : String(signUp.points),
    },
    rewards: document.rewards.map(rewardToForm),
    pointsOne: settings.points_name.one,
    pointsOther: settings.points_name.other,
    locale: settings.locale,
    negativeBalance: settings.negative_balance,
    returnSpentPoints: settings.return_spent_points,
    graceLotDays: String(settings.grace_lot_days),
    unclaimedDays: String(settings.unclaimed_days),
  };
}

function spendableOf({ pending_until, pending_days }: ProgramDocument['earning']) {
  if (pending_until === 'fulfilment') return 'fulfilment';
  return pending_days === 0 ? 'at_once' : 'days';
}

/** The document that the form stands for, not yet checked: lists keep their order, so that paths match. */
export function programFromForm(form: ProgramForm): unknown {
  return {
    joining: form.joining,
    earning: {
      include_tax: form.includeTax,
      include_shipping: form.includeShipping,
      rounding: form.rounding,
      pending_until: form.spendable === 'fulfilment' ? 'fulfilment' : 'days',
      pending_days: form.spendable === 'at_once' ? 0 : readNumber(form.pendingDays),
      rules: form.rates.map(({ id, points, amount, currency }) => ({
        id,
        kind: 'per_amount',
        points: readNumber(points),
        per: { amount: amount.trim(), currency: currency.trim().toUpperCase() },
      })),
    },
    expiry: expiryFromForm(form.expiry),
    activities: form.signUp.on ? [{ type: 'sign_up', points: readNumber(form.signUp.points) }] : [],
    rewards: form.rewards.map(rewardFromForm),
    settings: {
      negative_balance: form.negativeBalance,
      return_spent_points: form.returnSpentPoints,
      grace_lot_days: readNumber(form.graceLotDays),
      unclaimed_days: readNumber(form.unclaimedDays),
      points_name: { one: form.pointsOne, other: form.pointsOther },
      locale: form.locale,
    },
  };
}
