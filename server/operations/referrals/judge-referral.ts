import type { FraudTerms } from '../../domain/program/referral-terms.ts';
import { findSignals } from '../../domain/referrals/find-signals.ts';
import type { Signal } from '../../domain/referrals/referral.ts';
import { findSharedMarks, keepMarks } from '../../store/contact-marks.ts';
import type { Tx } from '../../store/database.ts';
import { listIdentities, readMember } from '../../store/members.ts';
import { isLikeCustomer } from '../../store/referral-claims.ts';
import { countFriendsSince } from '../../store/referral-counts.ts';
import type { StoredReferral } from '../../store/referrals.ts';
import { saveSignals } from '../../store/signals.ts';
import type { SettleDeps, SettlingShop } from '../settlement.ts';
import { marksOf, type Sighting } from './marks-of.ts';

const dayMs = 86_400_000;

export interface JudgeStep {
  shop: SettlingShop;
  referral: StoredReferral;
  fraud: FraudTerms;
  /** What was just seen of the friend. */
  sighting: Sighting;
  /** What no mark tells. */
  known: {
    isDisposable: boolean;
    /** Of a disposable address. */
    mailDomain: string | null;
    /** Since when the friend has been a customer; null: they are new, or nobody knows. */
    customerSince: Date | null;
    /** The account that ordered is the advocate's own. */
    isAdvocate: boolean;
  };
  now: Date;
}

/**
 * Remembers what was seen of a friend, holds it against the advocate and their other friends, and writes down the
 * signs. What was a sign once stays one.
 */
export async function judgeReferral(
  deps: Pick<SettleDeps, 'hashContact'>,
  tx: Tx,
  step: JudgeStep,
): Promise<void> {
  const { shop, referral, fraud, known, now } = step;
  const { shopId } = shop;
  const { referralId, advocateId } = referral;
  const forgetAt = new Date(now.getTime() + fraud.rememberDays * dayMs);
  const friend = { subject: 'referral', subjectId: referralId } as const;
  const marks = [
    ...(await marksOfAdvocate(deps, tx, { shopId, advocateId })),
    ...marksOf(deps.hashContact, { shopId, ...friend, sighting: step.sighting }),
  ];
  await keepMarks(tx, shopId, { marks, seenAt: now, forgetAt });
  const found = findSignals(
    {
      matches: await findSharedMarks(tx, shopId, { referralId, advocateId, now }),
      isDisposable: known.isDisposable,
      mailDomain: known.mailDomain,
      customerSince: known.customerSince,
      isLikeCustomer: await isLikeCustomer(tx, shopId, {
        referralId,
        not: referral.friendId === null ? [advocateId] : [advocateId, referral.friendId],
        now,
      }),
      friendsToday: await countFriendsSince(tx, shopId, {
        advocateId,
        since: new Date(referral.createdAt.getTime() - dayMs),
        until: referral.createdAt,
        not: referralId,
      }),
    },
    fraud,
  );
  const own: Signal[] = known.isAdvocate
    ? [{ kind: 'same_email', evidence: { what: 'account' } }]
    : [];
  // An account is a surer sign than its mailbox, and each kind is told once.
  const seen = [...own, ...found.filter(({ kind }) => own.every((sign) => sign.kind !== kind))];
  await saveSignals(tx, shopId, { referralId, signals: seen, now });
}

/** What the advocate can be known by at any time: their addresses, phones and name. */
async function marksOfAdvocate(
  { hashContact }: Pick<SettleDeps, 'hashContact'>,
  tx: Tx,
  { shopId, advocateId }: { shopId: string; advocateId: string },
): Promise<ReturnType<typeof marksOf>> {
  const identities = (await listIdentities(tx, shopId, [advocateId])).get(advocateId) ?? [];
  const member = await readMember(tx, shopId, advocateId);
  const of = (type: 'email' | 'phone') =>
    identities.flatMap((each) => (each.type === type ? [each.value] : []));
  const name = [member?.firstName, member?.lastName].filter((part) => part != null).join(' ');
  return marksOf(hashContact, {
    shopId,
    subject: 'member',
    subjectId: advocateId,
    sighting: { emails: of('email'), phones: of('phone'), names: name === '' ? [] : [name] },
  });
}
