import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { WidgetSettings } from '../settings.ts';
import type { Model } from './model.ts';
import { recallPending } from './pending-redemption.ts';
import { redeem } from './redeem.ts';

const memberPath: typeof storefrontPaths.member = '/member';
const joinPath: typeof storefrontPaths.join = '/join';

/** All that can be shown where the server may be asked only for somebody who is signed in. */
const guestPage = ({ shopName, pointsName }: WidgetSettings): StorefrontMember => ({
  shop: {
    name: shopName,
    currency: 'USD',
    time_zone: 'UTC',
    points_name: { one: pointsName, other: pointsName },
    apply_codes_at_once: false,
  },
  signed_in: false,
  can_join: false,
  ways_to_earn: [],
  waiting: { until: 'days', days: 0 },
  rewards: [],
  referrals: null,
  member: null,
});

/** Reads the member's page; what is shown stays while a newer one is on its way. */
export const readMember = async (model: Model): Promise<void> => {
  const { store, ask, settings } = model;
  if (store.read().isReading) return;
  const isFirst = store.read().page === null;
  store.change({ isReading: true, failure: null });
  const answer = await ask<StorefrontMember>(memberPath);
  if (!answer.ok) {
    const { failure } = answer;
    store.change(
      failure.code === 'signed_out'
        ? { isReading: false, page: guestPage(settings) }
        : { isReading: false, failure },
    );
    return;
  }
  // An answer from before a redemption was sent would undo what is shown of it.
  if (store.read().redeeming?.step === 'sending') {
    store.change({ isReading: false });
    return;
  }
  store.change({ isReading: false, page: answer.value, records: {}, lastRewardId: null });
  const memberId = answer.value.member?.id;
  if (!isFirst || memberId === undefined) return;
  const pending = recallPending({ shop: settings.shop, memberId });
  if (pending !== null) await redeem(model, pending);
};

export const join = async (model: Model): Promise<void> => {
  const { store, ask } = model;
  store.change({ isJoining: true, failure: null });
  const answer = await ask(joinPath, {});
  if (answer.ok) await readMember(model);
  store.change({ isJoining: false, ...(!answer.ok && { failure: answer.failure }) });
};
