import { describe, expect, it } from 'vitest';
import { type ProgramInput, programDocument } from '../../../server/contract/program/program.ts';
import { languages } from '../../../server/contract/languages.ts';
import { referralReason } from '../../../server/contract/referral.ts';
import type { ReferralTerms } from '../../../server/domain/program/referral-terms.ts';
import {
  createInvitationWords,
  invitationTexts,
} from '../../../server/notify/invitation/invitation-words.ts';
import { friendMinimum } from '../../../server/notify/invitation/say-offer.ts';
import { en } from '../../../server/notify/invitation/texts/en.ts';
import { programFromDocument } from '../../../server/operations/program-from-document.ts';

type TermsInput = NonNullable<ProgramInput['referrals']>;

function termsOf(input: TermsInput): ReferralTerms {
  const { referrals } = programFromDocument(programDocument.parse({ referrals: input }));
  if (referrals === null) expect.fail('there are terms');
  return referrals;
}

type Gift = NonNullable<TermsInput['friend']['gift']>;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const tenOff = { kind: 'amount_off', title: 'Ten off', value: usd('10.00') } as const;

const give = (gift: Gift | null, points = 0) =>
  termsOf({ friend: { gift, points }, advocate: { points: 500 } });

const juniper = { shopName: 'Juniper & Co', pointsName: { one: 'bean', other: 'beans' } };
const english = createInvitationWords({ locale: 'en', ...juniper });
const german = createInvitationWords({
  locale: 'de',
  shopName: 'Juniper & Co',
  pointsName: { one: 'Bohne', other: 'Bohnen' },
});

describe('a friend’s offer', () => {
  it.each<[string, string, Gift | null, number]>([
    ['$10 off your first order', '10\u00A0$ Rabatt auf deine erste Bestellung', tenOff, 0],
    [
      '$10 off: Ten off',
      '10\u00A0$ Rabatt: Ten off',
      { ...tenOff, products: { products: ['1'], collections: [] } },
      0,
    ],
    [
      '20% off your first order, up to $50',
      '20\u00A0% Rabatt auf deine erste Bestellung, höchstens 50\u00A0$',
      { kind: 'percentage_off', title: 'x', percent: 20, max_value: usd('50.00') },
      0,
    ],
    [
      'Free shipping on your first order',
      'Gratisversand für deine erste Bestellung',
      { kind: 'free_shipping', title: 'x' },
      0,
    ],
    [
      'Free with your first order: Mug',
      'Gratis zu deiner ersten Bestellung: Becher',
      { kind: 'free_product', title: 'Mug', variant_id: '1', texts: { de: { title: 'Becher' } } },
      0,
    ],
    [
      'A $12.50 gift card after your first order',
      'Geschenkkarte über 12,50\u00A0$ nach deiner ersten Bestellung',
      { kind: 'gift_card', title: 'x', value: usd('12.50') },
      0,
    ],
    [
      '$5 store credit after your first order',
      '5\u00A0$ Shop-Guthaben nach deiner ersten Bestellung',
      { kind: 'store_credit', title: 'x', value: usd('5.00') },
      0,
    ],
    [
      'After your first order: Cupping for two',
      'Nach deiner ersten Bestellung: Cupping for two',
      { kind: 'custom', title: 'Cupping for two' },
      0,
    ],
    [
      '1,500\u00A0beans after your first order',
      '1.500\u00A0Bohnen nach deiner ersten Bestellung',
      null,
      1500,
    ],
    ['1\u00A0bean after your first order', '1\u00A0Bohne nach deiner ersten Bestellung', null, 1],
    [
      '$10 off your first order, and 500\u00A0beans afterwards',
      '10\u00A0$ Rabatt auf deine erste Bestellung, danach 500\u00A0Bohnen',
      tenOff,
      500,
    ],
    [
      'A $10 gift card after your first order, and 500\u00A0beans',
      'Geschenkkarte über 10\u00A0$ nach deiner ersten Bestellung, dazu 500\u00A0Bohnen',
      { kind: 'gift_card', title: 'x', value: usd('10.00') },
      500,
    ],
    ['', '', null, 0],
  ])('is said whole: %s', (inEnglish, inGerman, gift, points) => {
    expect(english.offer(give(gift, points))).toBe(inEnglish);
    expect(german.offer(give(gift, points))).toBe(inGerman);
    const theirs = inEnglish.replace('your', 'their');
    expect(english.friendsOffer(give(gift, points))).toBe(theirs);
    const ihre = inGerman.replace('deine', 'ihre');
    expect(german.friendsOffer(give(gift, points))).toBe(ihre);
  });

  it('asks for the code’s own minimum, and for that of the terms where something comes after the order', () => {
    const coded: Gift = { ...tenOff, minimum_order: usd('40.00') };
    const terms = (points: number, minimum: string) =>
      termsOf({
        friend: { gift: coded, points },
        advocate: { points: 1 },
        minimum_order: usd(minimum),
      });
    expect(friendMinimum(terms(0, '60.00'))).toEqual({ minor: 4000, currency: 'USD' });
    expect(friendMinimum(terms(5, '60.00'))).toEqual({ minor: 6000, currency: 'USD' });
    expect(friendMinimum(terms(5, '20.00'))).toEqual({ minor: 4000, currency: 'USD' });
    expect(friendMinimum(give(tenOff))).toBeNull();
  });
});

describe('an advocate’s reward', () => {
  it('stands in a sentence', () => {
    const card = give({ kind: 'gift_card', title: 'x', value: usd('10.00') }).friend.gift;
    expect(english.reward({ gift: card, points: 200 })).toBe('a $10 gift card and 200\u00A0beans');
    expect(english.reward({ gift: null, points: 500 })).toBe('500\u00A0beans');
    expect(german.reward({ gift: card, points: 0 })).toBe('eine Geschenkkarte über 10\u00A0$');
  });
});

describe('the words of an invitation', () => {
  const terms = give(tenOff);
  const own = {
    ...terms,
    invitation: {
      headline: 'Come in',
      message: null,
      texts: {
        de: { headline: 'Komm herein', message: 'Wir freuen uns' },
        'de-CH': { headline: 'Chum ine', message: null },
      },
    },
  };

  it('are ours where the program has none, with the first name of whoever agreed', () => {
    expect(english.headline(terms, 'Maria')).toBe('Maria has something for you');
    expect(english.headline(terms, null)).toBe('A friend has something for you');
    expect(german.message(terms, 'Maria')).toContain('Maria kauft gern bei Juniper & Co ein');
  });

  it('are the program’s own, by language, then by what it says in general', () => {
    const swiss = createInvitationWords({
      locale: 'de-CH',
      shopName: 'x',
      pointsName: { one: 'p', other: 'p' },
    });
    expect(swiss.headline(own, 'Maria')).toBe('Chum ine');
    expect(swiss.message(own, 'Maria')).toBe('Wir freuen uns');
    expect(german.headline(own, null)).toBe('Komm herein');
    expect(english.headline(own, null)).toBe('Come in');
    expect(english.message(own, null)).toContain('Somebody who likes to shop at Juniper & Co');
  });

  it('never fill in what a name holds', () => {
    expect(english.headline(terms, '{shop} $& $1')).toBe('{shop} $& $1 has something for you');
  });

  it('can be shared as they are, with the link behind them', () => {
    const { subject, message } = english.share(terms);
    expect(subject).toBe('Something for you at Juniper & Co');
    expect(message).toMatch(/With my link you get this: \$10 off your first order\.$/);
  });
});

const on = { holdUntil: new Date('2026-12-06T03:00:00Z'), timeZone: 'America/New_York' };

describe('why a referral stands where it does', () => {
  it('is said to the advocate for every reason, and tells nothing about the friend or the checks', () => {
    for (const words of [english, german])
      for (const reason of referralReason.options) {
        const text = words.reason(reason, on);
        expect(text).toMatch(/^\p{Lu}[^{}]*\.$/u);
        expect(text).not.toMatch(
          /@|score|fraud|device|address|network|phone|same|Betrug|Gerät|Adresse|gleich/i,
        );
      }
  });

  it('names the day in the shop’s zone', () => {
    expect(english.reason('holding', on)).toContain('December 5');
    expect(german.reason('holding', on)).toContain('5. Dezember');
    expect(english.reason('holding', { ...on, holdUntil: null })).toContain('soon');
  });
});

describe('the texts', () => {
  const parts = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  const leaves = (texts: object, path = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}.${key}`, value] satisfies [string, string]]
        : leaves(value, `${path}.${key}`),
    );

  it.each(Object.keys(invitationTexts))(
    'fill in the same parts in %s as in English',
    (language) => {
      const said = new Map(leaves(invitationTexts[language] ?? {}));
      const inEnglish = leaves(en);
      expect([...said.keys()]).toEqual(inEnglish.map(([path]) => path));
      for (const [path, text] of inEnglish)
        expect([path, ...new Set(parts(said.get(path) ?? ''))]).toEqual([
          path,
          ...new Set(parts(text)),
        ]);
    },
  );

  it('are there in every language that shoppers are spoken to in', () => {
    for (const locale of languages) {
      const words = createInvitationWords({ locale, ...juniper });
      expect(words.lang).toBe(locale);
      for (const reason of referralReason.options)
        expect(words.reason(reason, on)).toMatch(/^[^{}]{4,}[.。]$/u);
    }
  });

  it.each(languages)('say an offer whole in %s', (locale) => {
    const twenty = { kind: 'percentage_off', title: 'x', percent: 20 } as const;
    const words = createInvitationWords({ locale, ...juniper });
    const terms = give({ ...twenty, max_value: usd('50.00') }, 500);
    for (const offer of [words.offer(terms), words.friendsOffer(terms)])
      expect(offer).toMatch(/(?=.*20)(?=.*50)(?=.*500\u00A0beans)^[^{}]+$/);
  });

  it('count points as the language does', () => {
    const pointsName = { one: 'punkt', few: 'punkty', other: 'punktów' };
    const polish = createInvitationWords({ locale: 'pl', shopName: 'x', pointsName });
    const reward = (points: number) => polish.reward({ gift: null, points });
    expect([1, 3, 5, 22].map(reward)).toEqual([
      '1\u00A0punkt',
      '3\u00A0punkty',
      '5\u00A0punktów',
      '22\u00A0punkty',
    ]);
  });

  it('are English where a language has none', () => {
    const swedish = createInvitationWords({ locale: 'sv', ...juniper });
    expect(swedish.lang).toBe('en');
    expect(swedish.headline(give(tenOff), null)).toBe('A friend has something for you');
  });
});
