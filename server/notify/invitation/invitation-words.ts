import { dayInZone } from '../../domain/day-in-zone.ts';
import type { PointsName } from '../../domain/points-name.ts';
import type { Money } from '../../domain/program/money.ts';
import type {
  Gift,
  InvitationWords as OwnWords,
  ReferralTerms,
} from '../../domain/program/referral-terms.ts';
import type { ReferralReason } from '../../domain/referrals/referral.ts';
import { textsIn } from '../../domain/speech/texts-in.ts';
import { createSpeech } from '../speech.ts';
import { sayOffer, sayReward } from './say-offer.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { he } from './texts/he.ts';
import type { ClaimOutcome, InvitationTexts } from './texts/invitation-texts.ts';
import { it } from './texts/it.ts';
import { ja } from './texts/ja.ts';
import { nl } from './texts/nl.ts';
import { pl } from './texts/pl.ts';
import { ptBR } from './texts/pt-br.ts';
import { zhHans } from './texts/zh-hans.ts';

/** A further language is one more file. `iw` is what Hebrew was called before. */
export const invitationTexts: Readonly<Record<string, InvitationTexts>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  iw: he,
  ja,
  nl,
  pl,
  pt: ptBR,
  zh: zhHans,
};

/** Who speaks, in which language. */
export interface Speaker {
  /** As asked for, `de-AT`; a language without words is spoken to in English. */
  locale: string;
  shopName: string;
  pointsName: PointsName;
}

/** What friends are told of an invitation, and advocates of their friends. */
export interface InvitationWords {
  locale: string;
  /** That of the words, for a page's `lang`. */
  lang: string;
  texts: InvitationTexts;
  /** Fills in a text; `{shop}` is always known. */
  say(text: string, parts?: Readonly<Record<string, string>>): string;
  money(money: Money): string;
  /** The friend's offer, whole: "$10 off your first order, and 500 points afterwards". '' where there is none. */
  offer(terms: ReferralTerms): string;
  /** The same to whoever invites: "$10 off their first order". */
  friendsOffer(terms: ReferralTerms): string;
  /** "500 points", "a $10 gift card and 200 points": what an advocate gets for one friend. */
  reward(reward: { gift: Gift | null; points: number }): string;
  /** The program's own words, in this language if it has them; `firstName` null: they did not agree to be named. */
  headline(terms: ReferralTerms, firstName: string | null): string;
  message(terms: ReferralTerms, firstName: string | null): string;
  /** In the advocate's own voice; the link follows after a space. */
  share(terms: ReferralTerms): { subject: string; message: string };
  /** What became of a friend's claim, in one or two sentences for the friend. */
  claim(outcome: ClaimOutcome): string;
  /** Why a referral stands where it does, for the advocate: it tells nothing about the friend or about what was checked. */
  reason(reason: ReferralReason, on: { holdUntil: Date | null; timeZone: string }): string;
  /** "December 22, 2026 at 3:41 PM", in the shop's zone. */
  instant(instant: Date, timeZone: string): string;
}

export function createInvitationWords({ locale, shopName, pointsName }: Speaker): InvitationWords {
  const speech = createSpeech(locale, pointsName);
  const known = invitationTexts[locale.slice(0, 2)];
  const texts = known ?? en;
  const voice = { speech, texts };
  const say: InvitationWords['say'] = (text, parts) =>
    speech.say(text, { shop: shopName, ...parts });
  const named = (forms: { named: string; unnamed: string }, name: string | null): string =>
    name === null ? say(forms.unnamed) : say(forms.named, { name });
  return {
    locale,
    lang: known === undefined ? 'en' : locale,
    texts,
    say,
    money: speech.money,
    offer: (terms) => sayOffer(terms, voice),
    friendsOffer: (terms) => sayOffer(terms, voice, 'advocate'),
    reward: (reward) => sayReward(reward, voice),
    headline: (terms, name) => ownWords(terms, locale, 'headline') ?? named(texts.headline, name),
    message: (terms, name) => ownWords(terms, locale, 'message') ?? named(texts.message, name),
    share: (terms) => ({
      subject: say(texts.share.subject),
      message: say(texts.share.message, { offer: sayOffer(terms, voice) }),
    }),
    claim: (outcome) => say(texts.claim[outcome]),
    reason: (reason, { holdUntil, timeZone }) => {
      if (reason !== 'holding') return say(texts.reason[reason]);
      if (holdUntil === null) return say(texts.holdingSomeTime);
      return say(texts.reason.holding, { date: speech.day(dayInZone(holdUntil, timeZone)) });
    },
    instant: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
        instant,
      ),
  };
}

/** `de-CH` is served by `de` too; what has no words in a language keeps the program's own. */
function ownWords(
  { invitation }: ReferralTerms,
  locale: string,
  part: keyof OwnWords,
): string | null {
  const own = textsIn(invitation.texts, locale).find((words) => words[part] !== null);
  return (own ?? invitation)[part];
}
