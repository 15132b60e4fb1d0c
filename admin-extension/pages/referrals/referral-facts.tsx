import type { ReferralShown } from '../../../server/contract/referral.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralsTexts as t } from '../../texts/en/referrals.ts';
import { Code } from '../../ui/code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Link } from '../../ui/link.tsx';
import { channelNames, sayAdvocate, sayOrder } from './say-referral.ts';

/** Who and what belongs to a referral. */
export function ReferralFacts({ referral }: { referral: ReferralShown }) {
  const format = useFormat();
  const { advocate, friend, channel, given, decision, hold_until: hold } = referral;
  const order = sayOrder(referral, format);
  return (
    <Facts
      items={[
        {
          name: t.facts.broughtBy,
          value: <Link href={links.member(advocate.id)}>{sayAdvocate(referral)}</Link>,
        },
        {
          name: t.facts.friend,
          value:
            friend === null ? (
              t.facts.noMember(referral.friend_hint ?? t.facts.unknown)
            ) : (
              <Link href={links.member(friend.id)}>
                {friend.name || referral.friend_hint || t.unnamedMember}
              </Link>
            ),
        },
        { name: t.facts.sharedBy, value: channelNames[channel] },
        ...(given.friend_code === null
          ? []
          : [{ name: t.facts.code, value: <Code>{given.friend_code}</Code> }]),
        { name: t.facts.firstOrder, value: order ?? t.facts.noOrder },
        ...(hold === null ? [] : [{ name: t.facts.heldUntil, value: format.instant(hold) }]),
        { name: t.facts.given, value: sayGiven(given, format) },
        ...(decision === null
          ? []
          : [{ name: t.facts.decision, value: sayDecision(decision, format) }]),
      ]}
    />
  );
}

function sayGiven(given: ReferralShown['given'], format: Format): string {
  const parts = [
    ...(given.advocate_points === 0
      ? []
      : [t.facts.toMember(format.points(given.advocate_points))]),
    ...(given.friend_points === 0 ? [] : [t.facts.toFriend(format.points(given.friend_points))]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return given.friend_code === null ? t.facts.nothing : t.facts.codeGiven;
}

function sayDecision(decision: NonNullable<ReferralShown['decision']>, format: Format): string {
  const say = decision.decision === 'released' ? t.facts.released : t.facts.rejected;
  const by = say(decision.by, format.instant(decision.at));
  return decision.note === null ? by : t.facts.noted(by, decision.note);
}
