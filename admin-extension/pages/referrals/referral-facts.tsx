import type { ReferralShown } from '../../../server/contract/referral.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
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
          name: 'Brought by',
          value: <Link href={links.member(advocate.id)}>{sayAdvocate(referral)}</Link>,
        },
        {
          name: 'Friend',
          value:
            friend === null ? (
              `${referral.friend_hint ?? 'Unknown'}, no member yet`
            ) : (
              <Link href={links.member(friend.id)}>
                {friend.name || referral.friend_hint || 'Unnamed member'}
              </Link>
            ),
        },
        { name: 'Shared by', value: channelNames[channel] },
        ...(given.friend_code === null
          ? []
          : [{ name: 'Friend’s code', value: <Code>{given.friend_code}</Code> }]),
        { name: 'First order', value: order ?? 'None yet' },
        ...(hold === null ? [] : [{ name: 'Held until', value: format.instant(hold) }]),
        { name: 'Given', value: sayGiven(given, format) },
        ...(decision === null ? [] : [{ name: 'Decision', value: sayDecision(decision, format) }]),
      ]}
    />
  );
}

function sayGiven(given: ReferralShown['given'], format: Format): string {
  const parts = [
    ...(given.advocate_points === 0
      ? []
      : [`${format.points(given.advocate_points)} to the member`]),
    ...(given.friend_points === 0 ? [] : [`${format.points(given.friend_points)} to the friend`]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return given.friend_code === null ? 'Nothing yet' : 'The friend’s code';
}

function sayDecision(decision: NonNullable<ReferralShown['decision']>, format: Format): string {
  const what = decision.decision === 'released' ? 'Released' : 'Rejected';
  const by = `${what} by ${decision.by}, ${format.instant(decision.at)}`;
  return decision.note === null ? by : `${by}: “${decision.note}”`;
}
