import type { ReferralReason } from '../../../domain/referrals/referral.ts';

/** What became of a friend's wish for the offer. */
export type ClaimOutcome =
  | 'ready'
  | 'making'
  | 'waiting'
  | 'no_code'
  | 'over'
  | 'existing_customer'
  | 'own_link'
  | 'taken'
  | 'not_found'
  | 'email_invalid';

interface Heading {
  title: string;
  body: string;
}

/** With the first name of whoever invites, and without. */
interface MaybeNamed {
  named: string;
  unnamed: string;
}

/** What a friend gets. Each stands by itself or after a colon, so that no grammar hangs on it. */
interface OfferTexts {
  amountOff: string;
  amountOffSome: string;
  percentageOff: string;
  percentageOffSome: string;
  /** Follows a percentage. */
  upTo: string;
  freeShipping: string;
  freeProduct: string;
  giftCard: string;
  storeCredit: string;
  custom: string;
  points: string;
  /** Behind a code that counts at once. */
  andPointsLater: string;
  and: string;
}

/** Everything that friends, and advocates about them, are told in one language. `{name}` is filled in. */
export interface InvitationTexts {
  /** As the friend reads it, and as whoever invites them does. */
  offer: OfferTexts;
  friendsOffer: OfferTexts;
  reward: {
    amountOff: string;
    percentageOff: string;
    freeShipping: string;
    freeProduct: string;
    giftCard: string;
    storeCredit: string;
    and: string;
    nothing: string;
  };
  minimum: string;
  headline: MaybeNamed;
  message: MaybeNamed;
  share: { subject: string; message: string };
  claim: Record<ClaimOutcome, string>;
  reason: Record<ReferralReason, string>;
  /** `holding` where the day is not known. */
  holdingSomeTime: string;
  page: {
    email: string;
    emailHint: string;
    button: string;
    /** The way to what they have claimed already. */
    kept: string;
    /** Below the form: a code is mailed to them, or it is only how the shop knows them. */
    small: { mailed: string; known: string };
    leaveEmpty: string;
    /** The form did not come from a page that was opened a while ago, or has what only a robot fills in. */
    again: string;
    /** Where the shop's own words don't name whoever invites. */
    from: string;
    code: string;
    until: string;
    use: string;
    visit: string;
    mailed: string;
    willMail: string;
    reload: string;
    titles: Record<ClaimOutcome, string>;
    /** Nobody's link, or one that has been stopped. */
    unknown: Heading;
    tooMany: Heading;
    broken: Heading;
    another: string;
    picture: string;
  };
  mail: {
    subject: string;
    preview: string;
    hello: string;
    lead: MaybeNamed;
    code: string;
    until: string;
    button: string;
    after: string;
    why: string;
  };
}
