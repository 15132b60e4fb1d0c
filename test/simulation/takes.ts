import { act } from './takes/act.ts';
import { adjust } from './takes/adjust.ts';
import { befriend, buyAsFriend, claimTwice } from './takes/befriend.ts';
import { buy } from './takes/buy.ts';
import { change, merge, move, open, remove } from './takes/change-customer.ts';
import { changeProduct, readProducts } from './takes/change-product.ts';
import { cancel, edit, fulfil, pay, reconcile } from './takes/change-order.ts';
import { deliverAll, deliverOne, deliverSome } from './takes/deliver.ts';
import { extend } from './takes/extend.ts';
import { join } from './takes/join.ts';
import { placeByHand, tellBirthday } from './takes/keep-member.ts';
import { passTime, sweep } from './takes/pass-time.ts';
import { publishAnew } from './takes/publish.ts';
import { attend, end, hearOfCode, redeem } from './takes/redeem.ts';
import { refundAmount, refundLines, refundShipping, settleRefund } from './takes/refund.ts';
import { decide, lookAgain, spoil, switchLink } from './takes/see-to-referral.ts';
import { tag } from './takes/tag.ts';
import type { World } from './world.ts';

interface Weighed {
  /** Of how many of all steps it is. */
  weight: number;
  take: (world: World) => Promise<void> | void;
  /** Nothing of ours hears of it before a message arrives. */
  onPlatform?: true;
  /** Some shops live by their members’ friends: there it happens more often. */
  ofFriends?: true;
}

/** Everything that can happen to a shop. */
export const takes = {
  buy: { weight: 24, take: buy, onPlatform: true },
  refundLines: { weight: 9, take: refundLines, onPlatform: true },
  refundAmount: { weight: 5, take: refundAmount, onPlatform: true },
  refundShipping: { weight: 2, take: refundShipping, onPlatform: true },
  settleRefund: { weight: 5, take: settleRefund, onPlatform: true },
  edit: { weight: 8, take: edit, onPlatform: true },
  cancel: { weight: 3, take: cancel, onPlatform: true },
  pay: { weight: 3, take: pay, onPlatform: true },
  deliverSome: { weight: 22, take: deliverSome },
  deliverOne: { weight: 10, take: deliverOne },
  deliverAll: { weight: 2, take: deliverAll },
  fulfil: { weight: 6, take: fulfil, onPlatform: true },
  move: { weight: 3, take: move, onPlatform: true },
  openAccount: { weight: 1, take: open, onPlatform: true },
  changeCustomer: { weight: 2, take: change, onPlatform: true },
  mergeCustomers: { weight: 2, take: merge, onPlatform: true },
  removeCustomer: { weight: 1, take: remove, onPlatform: true },
  reconcile: { weight: 1, take: reconcile, onPlatform: true },
  redeem: { weight: 13, take: redeem },
  hearOfCode: { weight: 16, take: hearOfCode },
  end: { weight: 8, take: end },
  attend: { weight: 6, take: attend },
  adjust: { weight: 7, take: adjust },
  extend: { weight: 4, take: extend },
  join: { weight: 3, take: join },
  passTime: { weight: 10, take: passTime },
  act: { weight: 9, take: act },
  tag: { weight: 4, take: tag, onPlatform: true },
  changeProduct: { weight: 2, take: changeProduct, onPlatform: true },
  readProducts: { weight: 12, take: readProducts },
  tellBirthday: { weight: 2, take: tellBirthday },
  placeByHand: { weight: 1, take: placeByHand },
  befriend: { weight: 20, take: befriend, ofFriends: true },
  claimTwice: { weight: 3, take: claimTwice, ofFriends: true },
  buyAsFriend: { weight: 20, take: buyAsFriend, ofFriends: true, onPlatform: true },
  spoil: { weight: 9, take: spoil, ofFriends: true, onPlatform: true },
  decide: { weight: 6, take: decide, ofFriends: true },
  lookAgain: { weight: 6, take: lookAgain, ofFriends: true },
  switchLink: { weight: 1, take: switchLink },
  publish: { weight: 4, take: publishAnew },
  sweep: { weight: 0, take: sweep },
} satisfies Record<string, Weighed>;

export type TakeName = keyof typeof takes;

/** How each life ends: whatever got lost is told after all, and everything that is due is seen to. */
export const lastTakes: readonly TakeName[] = ['reconcile', 'deliverAll', 'passTime', 'sweep'];
