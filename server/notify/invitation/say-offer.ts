import type { Money } from '../../domain/program/money.ts';
import type { Gift, ReferralTerms } from '../../domain/program/referral-terms.ts';
import { localiseReward } from '../../domain/redemptions/localise-reward.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import type { Speech } from '../speech.ts';
import type { InvitationTexts } from './texts/invitation-texts.ts';

/** A voice: numbers, money and points of a language, and its words. */
export interface Voice {
  speech: Speech;
  texts: InvitationTexts;
}

/**
 * All that a friend gets, as one text that stands by itself: "$10 off your first order"; to whoever invites them
 * "… their first order".
 */
export function sayOffer(
  { friend }: ReferralTerms,
  voice: Voice,
  reader: 'friend' | 'advocate' = 'friend',
): string {
  const { speech } = voice;
  const offers = reader === 'friend' ? voice.texts.offer : voice.texts.friendsOffer;
  const { gift, points } = friend;
  const counted = speech.points(points);
  if (gift === null) return points === 0 ? '' : speech.say(offers.points, { points: counted });
  const offer = sayFriendsGift(gift, { speech, offer: offers });
  if (points === 0) return offer;
  const joined = isCode(gift.kind) ? offers.andPointsLater : offers.and;
  return speech.say(joined, { offer, points: counted });
}

/** What an advocate gets for a friend, to stand in a sentence: "a $10 gift card and 200 points". */
export function sayReward(reward: { gift: Gift | null; points: number }, voice: Voice): string {
  const { speech, texts } = voice;
  const points = reward.points === 0 ? null : speech.points(reward.points);
  const gift = reward.gift === null ? null : sayAdvocatesGift(reward.gift, voice);
  if (gift !== null && points !== null) return speech.say(texts.reward.and, { gift, points });
  return gift ?? points ?? texts.reward.nothing;
}

/**
 * What the goods of a friend's first order must come to before they get all of the offer: a code asks for its own
 * minimum, and what comes after the order for that of the terms. Null: any order will do.
 */
export function friendMinimum(terms: ReferralTerms): Money | null {
  const { gift, points } = terms.friend;
  const isGivenLater = points > 0 || (gift !== null && !isCode(gift.kind));
  const ofCode = gift !== null && 'minimumOrder' in gift ? gift.minimumOrder : null;
  const later = isGivenLater ? terms.minimumOrder : null;
  if (ofCode === null || later === null) return ofCode ?? later;
  return later.currency === ofCode.currency && later.minor > ofCode.minor ? later : ofCode;
}

function sayFriendsGift(
  gift: Gift,
  { speech, offer }: { speech: Speech; offer: InvitationTexts['offer'] },
): string {
  const { title } = localiseReward(gift, speech.locale);
  switch (gift.kind) {
    case 'amount_off':
      return speech.say(gift.products === null ? offer.amountOff : offer.amountOffSome, {
        value: speech.money(gift.value),
        title,
      });
    case 'percentage_off': {
      const percent = sayPercent(gift.percent, speech.locale);
      const whole = gift.products === null ? offer.percentageOff : offer.percentageOffSome;
      const said = speech.say(whole, { percent, title });
      return gift.maxValue === null
        ? said
        : speech.say(offer.upTo, { offer: said, most: speech.money(gift.maxValue) });
    }
    case 'free_shipping':
      return offer.freeShipping;
    case 'free_product':
      return speech.say(offer.freeProduct, { title });
    case 'gift_card':
      return speech.say(offer.giftCard, { value: speech.money(gift.value) });
    case 'store_credit':
      return speech.say(offer.storeCredit, { value: speech.money(gift.value) });
    case 'custom':
      return speech.say(offer.custom, { title });
  }
}

function sayAdvocatesGift(gift: Gift, { speech, texts }: Voice): string {
  const { reward } = texts;
  const { title } = localiseReward(gift, speech.locale);
  switch (gift.kind) {
    case 'amount_off':
      return speech.say(reward.amountOff, { value: speech.money(gift.value) });
    case 'percentage_off':
      return speech.say(reward.percentageOff, {
        percent: sayPercent(gift.percent, speech.locale),
      });
    case 'free_shipping':
      return reward.freeShipping;
    case 'free_product':
      return speech.say(reward.freeProduct, { title });
    case 'gift_card':
      return speech.say(reward.giftCard, { value: speech.money(gift.value) });
    case 'store_credit':
      return speech.say(reward.storeCredit, { value: speech.money(gift.value) });
    case 'custom':
      return title;
  }
}

function sayPercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}
