import { AppError, RetriableError } from '../../server/base/errors.ts';
import type {
  BenefitOrder,
  Commerce,
  DisableOutcome,
  IssuedBenefit,
  IssueOutcome,
} from '../../server/commerce/commerce.ts';

/** What goes wrong with a call. */
export type Trouble =
  /** The call never arrives, or the process dies before it. */
  | 'lost'
  | 'throttled'
  /** It is done and nobody hears of it: the answer is lost, or the process dies after it. */
  | 'unheard'
  | 'unauthenticated'
  | 'unclear';

type Unclear = Extract<DisableOutcome, { outcome: 'unclear' }>;

interface Made {
  id: string;
  redemptionId: string;
  customerId: string | null;
  amount: string | null;
  at: number;
  state: 'standing' | 'gone' | 'used';
}

/**
 * A platform as careful as the real ones and as unlucky as they are: codes are found again by their name, credit by
 * its amount and time alone. Each trouble meets one call, in their order; afterwards all goes well.
 */
export class FailingPlatform {
  readonly made: Made[] = [];
  private readonly troubles: Trouble[] = [];
  private readonly now: () => Date;
  calls = 0;
  /** What it says to all that is to be issued; null: yes. */
  refusal: 'taken' | 'refused' | null = null;

  constructor(now: () => Date) {
    this.now = now;
  }

  expectTroubles(...troubles: Trouble[]): void {
    this.troubles.push(...troubles);
  }

  standing(redemptionId: string): number {
    return this.made.filter((one) => one.redemptionId === redemptionId && one.state === 'standing')
      .length;
  }

  /** All that was ever made for it. */
  madeFor(redemptionId: string): Made[] {
    return this.made.filter((one) => one.redemptionId === redemptionId);
  }

  commerce(): Commerce {
    const never = () => Promise.reject(new AppError('not_found', 'Nobody asks this here.'));
    return {
      issueBenefit: async (_, order) => this.meet(() => this.issue(order)),
      disableBenefit: async (_, benefit) => this.meet(() => this.disable(benefit)),
      readShop: never,
      readProducts: never,
      publishStanding: never,
      readTheme: never,
      publishCheckout: never,
      publishBranding: never,
      publishProgram: never,
    };
  }

  /** What the platform can say no to, it may; the rest is the same for every call. */
  private meet<Outcome>(work: () => Outcome): Outcome | Unclear {
    this.calls += 1;
    switch (this.troubles.shift()) {
      case undefined:
        return work();
      case 'lost':
        throw new RetriableError('The call was lost.');
      case 'throttled':
        throw new RetriableError('Too many calls.');
      case 'unauthenticated':
        throw new AppError('unauthenticated', 'The token is dead.');
      case 'unheard':
        work();
        throw new RetriableError('The answer was lost.');
      case 'unclear':
        return { outcome: 'unclear', detail: 'Two look alike.' };
    }
  }

  private issue(order: BenefitOrder): IssueOutcome {
    if (this.refusal !== null)
      return { outcome: 'refused', code: this.refusal, detail: 'The platform says no.' };
    const amount = 'value' in order.benefit ? order.benefit.value.amount : null;
    const isCredit = order.benefit.kind === 'store_credit';
    const found = this.made.filter((one) =>
      isCredit
        ? order.triedAt !== null &&
          one.customerId === order.customerId &&
          one.amount === amount &&
          one.at >= order.triedAt.getTime() &&
          !order.othersIds.includes(one.id)
        : one.redemptionId === order.redemptionId,
    );
    if (found.length > 1) return { outcome: 'unclear', detail: 'Two look alike.' };
    const [known] = found;
    if (known !== undefined) return { outcome: 'issued', discountId: known.id };
    const one: Made = {
      id: `made-${this.made.length + 1}`,
      redemptionId: order.redemptionId,
      customerId: order.customerId,
      amount,
      at: this.now().getTime(),
      state: 'standing',
    };
    this.made.push(one);
    return { outcome: 'issued', discountId: one.id };
  }

  private disable(benefit: IssuedBenefit): DisableOutcome {
    const one = this.made.find(({ redemptionId }) => redemptionId === benefit.redemptionId);
    if (one === undefined) return { outcome: 'not_found' };
    if (one.state === 'used') return { outcome: 'used' };
    one.state = 'gone';
    return { outcome: 'disabled' };
  }
}
