import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ShareChannel } from '../../server/contract/referral.ts';
import type { StorefrontReferralPage } from '../../server/contract/storefront-referral.ts';
import type { Answer } from '../model/ask.ts';
import type { Sharing } from '../model/bringing-friends.ts';
import type { Model } from '../model/model.ts';
import { readDevice } from '../model/device.ts';
import { copyText } from '../lent/lent.ts';

// Types of the addresses, not the table: it would come along whole.
const path: typeof storefrontPaths.referrals = '/referrals';
const namePath: typeof storefrontPaths.showName = '/referrals/name';
const sharesPath: typeof storefrontPaths.shares = '/referrals/shares';

const unread: Sharing = { page: null, failure: null, told: null, isSaving: false };

export const changeSharing = ({ store }: Model, part: Partial<Sharing>): void =>
  store.change({ sharing: { ...(store.read().sharing ?? unread), ...part } });

const show = (model: Model, answer: Answer<StorefrontReferralPage>): void =>
  changeSharing(
    model,
    answer.ok
      ? { page: answer.value, isSaving: false }
      : { failure: answer.failure, isSaving: false },
  );

export const readSharing = async (model: Model): Promise<void> => {
  changeSharing(model, { failure: null, told: null });
  show(model, await model.ask(`${path}?device=${readDevice() ?? ''}`));
};

/** The switch shows at once what was meant, and what is so when the answer has come. */
export const showName = async (model: Model, page: StorefrontReferralPage): Promise<void> => {
  if (model.store.read().sharing?.isSaving) return;
  const shows = !page.shows_first_name;
  const shown = { ...page, shows_first_name: shows };
  changeSharing(model, { page: shown, isSaving: true, failure: null });
  const answer = await model.ask<StorefrontReferralPage>(namePath, {
    shows_first_name: shows,
  });
  if (!answer.ok) changeSharing(model, { page });
  show(model, answer);
};

export const linkBy = ({ link }: StorefrontReferralPage, channel: ShareChannel): string =>
  `${link}?via=${channel}`;

/** Sharing does not wait for it, and goes on without it. */
export const tellShare = (model: Model, channel: ShareChannel): void =>
  void model.ask(sharesPath, { channel, device: readDevice() });

export const copyLink = async (
  model: Model,
  page: StorefrontReferralPage,
  channel: ShareChannel,
): Promise<void> => {
  const told = await copyText(linkBy(page, channel));
  changeSharing(model, { told: told === 'copied' && channel === 'messenger' ? 'pasteIt' : told });
  tellShare(model, channel);
};

/** By the device's own sheet. One that is closed again has shared nothing. */
export const openSheet = async (model: Model, page: StorefrontReferralPage): Promise<void> => {
  const { subject: title, message: text } = page;
  try {
    await navigator.share({ title, text, url: linkBy(page, 'share') });
    tellShare(model, 'share');
  } catch {
    // Nobody has to be told that they have changed their mind.
  }
};
