import { addressKey } from '../../server/domain/referrals/address-key.ts';
import { browserKey } from '../../server/domain/referrals/browser-key.ts';
import {
  findSignals,
  type MarkKind,
  type MarkMatch,
} from '../../server/domain/referrals/find-signals.ts';
import { isDisposable } from '../../server/domain/referrals/is-disposable.ts';
import { mailboxKey } from '../../server/domain/referrals/mailbox-key.ts';
import { mailboxStem } from '../../server/domain/referrals/mailbox-stem.ts';
import { nameKey } from '../../server/domain/referrals/name-key.ts';
import { networkKey } from '../../server/domain/referrals/network-key.ts';
import { phoneKey } from '../../server/domain/referrals/phone-key.ts';
import type { SignalKind } from '../../server/domain/program/referral-terms.ts';
import { weighSignals } from '../../server/domain/referrals/weigh-signals.ts';
import { defaultFraud } from './default-fraud.ts';

/** What somebody typed and was seen with, as it comes; several of a kind where there are several. */
export interface Person {
  email: string | readonly string[];
  phone: string | readonly string[];
  /** Who paid. */
  payer: string;
  /** `address1 | address2 | zip | city | country` */
  address: string | readonly string[];
  /** What the browser named itself at the claim, or when the link was shared. */
  device: string | null;
  ip: string | readonly string[];
  browser: string;
  language: string;
}

export interface Story {
  title: string;
  advocate?: Partial<Person>;
  friend?: Partial<Person>;
  /** The advocate's friends before this one. */
  others?: readonly Partial<Person>[];
  /** Others of them within a day. */
  friendsToday?: number;
  customerSince?: Date;
  /** What becomes of it with a program that says nothing of fraud. */
  verdict: 'pass' | 'review' | 'block';
}

export const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile/15E148 Safari/604.1';
export const android =
  'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/143.0.0.0 Mobile Safari/537.36';
export const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36';

/** The advocate, unless a story says otherwise. */
export const anna: Person = {
  email: 'anna.berg@gmail.com',
  phone: '+49 151 23456789',
  payer: 'Anna Berg',
  address: 'Hauptstraße 12 | Wohnung 4 | 10115 | Berlin | DE',
  device: 'device-of-anna',
  ip: '203.0.113.7',
  browser: iphone,
  language: 'de-DE,de;q=0.9',
};

/** A friend who shares nothing with her. */
export const bella: Person = {
  email: 'bella.rossi@outlook.com',
  phone: '0176 98765432',
  payer: 'Bella Rossi',
  address: 'Ringweg 3 | | 20095 | Hamburg | DE',
  device: 'device-of-bella',
  ip: '198.51.100.20',
  browser: android,
  language: 'de-DE,de;q=0.8',
};

const seenAt = new Date('2026-11-02T12:00:00Z');

/** From what was typed to the verdict, on the road that the program takes, without its tables. */
export function judgeStory(story: Story): {
  kinds: SignalKind[];
  score: number;
  verdict: 'pass' | 'review' | 'block';
} {
  const friend: Person = { ...bella, ...story.friend };
  const own = new Set(marksOf(friend).map(nameMark));
  const shared = (person: Person, of: MarkMatch['of']): MarkMatch[] => {
    const marks = new Map(marksOf(person).map((mark) => [nameMark(mark), mark]));
    return [...marks].flatMap(([name, { kind }]) => (own.has(name) ? [{ kind, of, seenAt }] : []));
  };
  const [email = ''] = all(friend.email);
  const signals = findSignals(
    {
      matches: [
        ...shared({ ...anna, ...story.advocate }, 'advocate'),
        ...(story.others ?? []).flatMap((other, at) =>
          shared({ ...stranger(at), ...other }, 'friend'),
        ),
      ],
      isDisposable: isDisposable(email),
      mailDomain: email.split('@')[1] ?? null,
      isLikeCustomer: false,
      customerSince: story.customerSince ?? null,
      friendsToday: story.friendsToday ?? 0,
    },
    defaultFraud,
  );
  return { kinds: signals.map(({ kind }) => kind), ...weighSignals(signals, defaultFraud) };
}

/** Another friend of hers, of whom nothing is known again. */
function stranger(at: number): Person {
  return {
    email: `friend.${at}@example.com`,
    phone: `+49 160 555${at}812`,
    payer: `Stranger ${'abcdefghij'.charAt(at)}${'klmnopqrst'.charAt(at)}`,
    address: `Fremdweg ${at} | | 30159 | Hannover | DE`,
    device: `device-of-${at}`,
    ip: `192.0.2.${at + 1}`,
    browser: windows,
    language: 'de',
  };
}

function marksOf(person: Person): { kind: MarkKind; key: string }[] {
  const addresses = all(person.address).map(readAddress);
  const country = addresses[0]?.country ?? null;
  const ips = all(person.ip);
  const { browser: userAgent, language: acceptLanguage } = person;
  const found: [MarkKind, string | null][] = [
    ...all(person.email).map((email): [MarkKind, string | null] => ['mailbox', mailboxKey(email)]),
    ...all(person.email).map((email): [MarkKind, string | null] => [
      'mailbox_stem',
      mailboxStem(email),
    ]),
    ...all(person.phone).map((phone): [MarkKind, string | null] => [
      'phone',
      phoneKey(phone, country),
    ]),
    ...addresses.map((address): [MarkKind, string | null] => ['address', addressKey(address)]),
    ...ips.map((ip): [MarkKind, string | null] => ['network', networkKey(ip)]),
    ...ips.map((ip): [MarkKind, string | null] => [
      'browser',
      browserKey({ ip, userAgent, acceptLanguage }),
    ]),
    ['device', person.device],
    ['name', nameKey(person.payer)],
  ];
  return found.flatMap(([kind, key]) => (key === null ? [] : [{ kind, key }]));
}

function nameMark({ kind, key }: { kind: MarkKind; key: string }): string {
  return `${kind}:${key}`;
}

function all(told: string | readonly string[]): readonly string[] {
  return typeof told === 'string' ? [told] : told;
}

function readAddress(line: string): Parameters<typeof addressKey>[0] {
  const [address1, address2, zip, city, country] = line.split('|').map((part) => part.trim());
  return {
    address1: address1 ?? null,
    address2: address2 ?? null,
    zip: zip ?? null,
    city: city ?? null,
    country: country ?? null,
  };
}
