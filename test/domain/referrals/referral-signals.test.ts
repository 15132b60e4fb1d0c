import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalKinds } from '../../../server/contract/program/referrals.ts';
import {
  findSignals,
  type MarkKind,
  type SignalFacts,
} from '../../../server/domain/referrals/find-signals.ts';
import type { ReferralReason, Signal } from '../../../server/domain/referrals/referral.ts';
import { sayReason } from '../../../server/domain/referrals/say-reason.ts';
import { saySignal } from '../../../server/domain/referrals/say-signal.ts';
import { weighEach, weighSignals } from '../../../server/domain/referrals/weigh-signals.ts';
import { defaultFraud } from '../../support/default-fraud.ts';

const seenAt = new Date('2026-11-02T23:30:00Z');
const nothing: SignalFacts = {
  matches: [],
  isDisposable: false,
  mailDomain: null,
  customerSince: null,
  isLikeCustomer: false,
  friendsToday: 0,
};

function match(kind: MarkKind, of: 'advocate' | 'friend' = 'advocate', at = seenAt) {
  return { kind, of, seenAt: at };
}

const find = (facts: Partial<SignalFacts>) => findSignals({ ...nothing, ...facts }, defaultFraud);
const kindsOf = (signals: readonly Signal[]) => signals.map(({ kind }) => kind);

describe('signs', () => {
  it('are none of somebody new', () => {
    expect(find({})).toEqual([]);
    expect(weighSignals([], defaultFraud)).toEqual({ score: 0, verdict: 'pass' });
  });

  it('say when the advocate was last seen with the same', () => {
    const before = match('phone', 'advocate', new Date('2026-10-01T00:00:00Z'));
    expect(find({ matches: [match('phone'), before] })).toEqual([
      { kind: 'same_phone', evidence: { seen: '2026-11-02' } },
    ]);
  });

  it('are found of a throwaway mailbox, a known customer and a rush', () => {
    const facts = {
      isDisposable: true,
      mailDomain: 'mailinator.com',
      customerSince: seenAt,
      friendsToday: defaultFraud.friendsPerDay,
    };
    expect(find(facts)).toEqual([
      { kind: 'existing_customer', evidence: { since: '2026-11-02' } },
      { kind: 'disposable_mail', evidence: { domain: 'mailinator.com' } },
      { kind: 'velocity', evidence: { friends: 11, most: 10 } },
    ]);
    expect(find({ friendsToday: defaultFraud.friendsPerDay - 1 })).toEqual([]);
  });

  it('count what another friend shares once, however much it is', () => {
    const matches = [match('phone', 'friend'), match('device', 'friend'), match('phone', 'friend')];
    expect(find({ matches })).toEqual([
      {
        kind: 'repeated_friend',
        evidence: { what: 'phone, device', friends: 2, seen: '2026-11-02' },
      },
    ]);
  });

  it('take two friends at one address for a couple, and three for a drop', () => {
    expect(find({ matches: [match('address', 'friend')] })).toEqual([]);
    expect(
      kindsOf(find({ matches: [match('address', 'friend'), match('address', 'friend')] })),
    ).toEqual(['repeated_friend']);
  });

  it('hold a home against a friend once, however many of it have come', () => {
    const matches = [match('address'), match('address', 'friend'), match('address', 'friend')];
    expect(kindsOf(find({ matches }))).toEqual(['same_address']);
  });

  it('are none where friends share what thousands share', () => {
    const matches = (['network', 'browser', 'mailbox_stem'] as const).map((kind) =>
      match(kind, 'friend'),
    );
    expect(find({ matches })).toEqual([]);
  });
});

describe('the score', () => {
  const signs = (...kinds: Signal['kind'][]): Signal[] =>
    kinds.map((kind) => ({ kind, evidence: {} }));
  const { weights } = defaultFraud;

  it('counts each kind once', () => {
    const { score } = weighSignals(signs('same_phone', 'same_phone', 'same_address'), defaultFraud);
    expect(score).toBe(weights.same_phone + weights.same_address);
  });

  it('takes the stronger of two that say the same', () => {
    const device = signs('same_browser', 'same_network', 'same_device');
    expect(weighSignals(device, defaultFraud).score).toBe(weights.same_device);
    const email = signs('similar_email', 'same_email');
    expect(weighSignals(email, defaultFraud).score).toBe(weights.same_email);
  });

  it('does not depend on the order of the signs, and never falls by another one but where it says more', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...signalKinds]), (kinds) => {
        const weighed = weighSignals(signs(...kinds), defaultFraud);
        expect(weighSignals(signs(...kinds.toReversed()), defaultFraud)).toEqual(weighed);
        for (const kind of signalKinds) {
          const more = weighSignals(signs(...kinds, kind), defaultFraud);
          expect(more.score).toBeGreaterThanOrEqual(weighed.score);
        }
      }),
    );
  });

  it('ends in the verdict of its thresholds', () => {
    const terms = { ...defaultFraud, reviewFrom: 35, blockFrom: 45 };
    expect(weighSignals(signs('same_device'), terms).verdict).toBe('pass');
    expect(weighSignals(signs('same_phone'), terms).verdict).toBe('review');
    expect(weighSignals(signs('same_phone', 'same_address'), terms).verdict).toBe('block');
  });
});

describe('in words', () => {
  it('has each sign a sentence with its evidence and nothing of anybody', () => {
    const all = find({
      matches: (
        [
          'mailbox',
          'mailbox_stem',
          'phone',
          'address',
          'device',
          'browser',
          'network',
          'name',
        ] as const
      ).map((kind) => match(kind)),
      isDisposable: true,
      mailDomain: 'mailinator.com',
      customerSince: seenAt,
      friendsToday: 14,
    });
    const repeated = find({ matches: [match('phone', 'friend')] });
    const found = [...all, ...repeated, ...find({ isLikeCustomer: true })];
    expect(new Set(kindsOf(found))).toEqual(new Set(signalKinds));
    expect(found.map(saySignal)).toMatchInlineSnapshot(`
      [
        "The friend’s e-mail comes to the advocate’s own mailbox, last seen on 2 November 2026.",
        "The friend’s e-mail is the advocate’s but for digits, dots or the like, last seen on 2 November 2026.",
        "The friend gave a phone number of the advocate, last seen on 2 November 2026.",
        "The friend’s order goes to an address of the advocate, last seen on 2 November 2026.",
        "The friend used a browser of the advocate, last seen on 2 November 2026.",
        "The friend used a browser like the advocate’s, on the same network, last seen on 2 November 2026.",
        "The friend was on the advocate’s network, last seen on 2 November 2026.",
        "The friend’s order was made or paid in the advocate’s name, last seen on 2 November 2026.",
        "The friend was a customer before, since 2 November 2026.",
        "The friend’s e-mail is one to throw away (mailinator.com).",
        "It was the advocate’s friend no. 15 within a day; more than 10 are unusual.",
        "The friend shares the phone number with another friend of this advocate, last seen on 2 November 2026.",
        "The friend has the name, and the address or phone, of another customer.",
      ]
    `);
    for (const text of found.map(saySignal)) expect(text).toMatch(/^[A-Z].+\.$/);
  });

  it('says that the account is the advocate’s own', () => {
    expect(saySignal({ kind: 'same_email', evidence: { what: 'account' } })).toBe(
      'The account that ordered is the advocate’s own.',
    );
  });

  it('has a sentence where evidence is missing', () => {
    for (const kind of signalKinds) {
      expect(saySignal({ kind, evidence: {} })).toMatch(/^[A-Z].+\.$/);
      expect(saySignal({ kind, evidence: {} })).not.toContain('undefined');
    }
  });

  it('has each reason a sentence', () => {
    const reasons: ReferralReason[] = ['waiting_for_order', 'too_risky', 'limit_reached'];
    const on = { holdUntil: new Date('2026-11-24T23:30:00Z'), timeZone: 'Europe/Berlin' };
    for (const reason of reasons) expect(sayReason(reason, on)).toMatch(/^[A-Z].+\.$/);
    expect(sayReason('holding', on)).toBe(
      'The rewards come on 25 November 2026, unless the order is given back.',
    );
    expect(sayReason('holding', { ...on, holdUntil: null })).toBe(
      'The rewards wait until the order can no longer be given back.',
    );
  });
});

it('says what each sign counts, the heaviest first, and nothing for what another says already', () => {
  const signs = (['same_network', 'same_browser', 'same_device', 'disposable_mail'] as const).map(
    (kind) => ({ kind, evidence: {} }),
  );
  const weighed = weighEach(signs, defaultFraud.weights);
  expect(weighed.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['disposable_mail', 35],
    ['same_device', 25],
    ['same_network', 0],
    ['same_browser', 0],
  ]);
  expect(weighSignals(signs, defaultFraud).score).toBe(60);
});
