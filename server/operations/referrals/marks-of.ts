import { addressKey } from '../../domain/referrals/address-key.ts';
import { browserKey } from '../../domain/referrals/browser-key.ts';
import type { MarkKind } from '../../domain/referrals/find-signals.ts';
import { mailboxKey } from '../../domain/referrals/mailbox-key.ts';
import { mailboxStem } from '../../domain/referrals/mailbox-stem.ts';
import { nameKey } from '../../domain/referrals/name-key.ts';
import { networkKey } from '../../domain/referrals/network-key.ts';
import { phoneKey } from '../../domain/referrals/phone-key.ts';
import type { ContactMark, MarkSubject } from '../../store/contact-marks.ts';
import type { HashContact } from '../settlement.ts';
import type { Traces } from './traces.ts';

/** Whatever is known of somebody that could be seen again. */
export interface Sighting {
  emails?: readonly (string | null)[];
  phones?: readonly (string | null)[];
  names?: readonly (string | null)[];
  /** ISO 3166 code: how phones without one are read. */
  country?: string | null;
  address?: Parameters<typeof addressKey>[0] | null;
  traces?: Traces | null;
}

/** What somebody was seen with, as keyed hashes. */
export function marksOf(
  hashContact: HashContact,
  step: MarkSubject & { shopId: string; sighting: Sighting },
): (ContactMark & MarkSubject)[] {
  const { shopId, subject, subjectId } = step;
  return keysOf(step.sighting).flatMap(({ kind, key }) => {
    const hash = hashMark(hashContact, { shopId, kind, key })[0];
    return hash === undefined ? [] : [{ kind, hash, subject, subjectId }];
  });
}

/** Under the current key first, then under those that it may have been kept by. */
export function hashMark(
  hashContact: HashContact,
  mark: { shopId: string; kind: MarkKind | 'click'; key: string },
): readonly string[] {
  return hashContact(mark.shopId, `${mark.kind}:${mark.key}`);
}

function keysOf(sighting: Sighting): { kind: MarkKind; key: string }[] {
  const { emails = [], phones = [], names = [], country = null, address, traces } = sighting;
  const found: [MarkKind, string | null][] = [
    ...emails.flatMap((email): [MarkKind, string | null][] =>
      email === null
        ? []
        : [
            ['mailbox', mailboxKey(email)],
            ['mailbox_stem', mailboxStem(email)],
          ],
    ),
    ...phones.map((phone): [MarkKind, string | null] => [
      'phone',
      phone === null ? null : phoneKey(phone, country),
    ]),
    ...names.map((name): [MarkKind, string | null] => [
      'name',
      name === null ? null : nameKey(name),
    ]),
    ['address', address == null ? null : addressKey(address)],
    ['device', traces?.device ?? null],
    ['network', traces?.ip == null ? null : networkKey(traces.ip)],
    ['browser', traces == null ? null : browserKey(traces)],
  ];
  return found.flatMap(([kind, key]) => (key === null || key === '' ? [] : [{ kind, key }]));
}
