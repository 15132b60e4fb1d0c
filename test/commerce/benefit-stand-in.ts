import type {
  Benefit,
  BenefitOrder,
  Commerce,
  ShopConnection,
} from '../../server/commerce/commerce.ts';

export type BenefitKind = Benefit['kind'];

export interface BenefitVariant {
  kind: BenefitKind;
  /** With a limit that the platform's checkout keeps. */
  isCapped?: boolean;
}

/** What goes wrong with the next call of a name. */
export type BenefitFault =
  /** Never arrived: nothing was done. */
  | 'request_lost'
  | 'throttled'
  /** 5xx, and nothing was done. */
  | 'server_error'
  /** Done, and the connection was cut. */
  | 'answer_lost'
  /** Done, and then 5xx. */
  | 'crashed';

/** A platform that can be counted and made to fail. Opened once: each test has a customer and a code of its own. */
export interface BenefitStandIn {
  commerce: Commerce;
  connection: ShopConnection;
  /** The shop's, in capitals. */
  currency: string;
  /** What `free_product` gives away: the platform's id of it. */
  variantId: string;
  /** The platform's id of a customer who has nothing yet. */
  newCustomer(): Promise<string>;
  /** Of nobody: an order for it is refused for good. */
  missingCustomerId: string;
  /** The calls that change the platform, in their order: each of them fails in its turn. Names as `fail` takes them. */
  callsThatMake(variant: BenefitVariant): readonly string[];
  callsThatTakeBack(kind: BenefitKind): readonly string[];
  fail(fault: BenefitFault, call: string): void;
  /** Somebody else makes a thing of that kind with this code. Never asked of store credit. */
  takeCode(kind: BenefitKind, code: string): Promise<void>;
  /** The customer spends all of it. */
  spend(order: BenefitOrder): Promise<void>;
  /** Of what the customer was given: how many were ever made, and how many can still be spent. */
  count(kind: BenefitKind, customerId: string): Promise<{ made: number; standing: number }>;
  close(): Promise<void>;
}
