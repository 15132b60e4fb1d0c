import type { ReferralShown } from '../../../server/contract/referral.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { memberReferralsTexts as t } from '../../texts/en/member-referrals.ts';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { sayFriend } from '../referrals/say-referral.ts';
import { StateBadge } from '../referrals/state-badge.tsx';

interface LatestReferralsProps {
  memberId: string;
  items: readonly ReferralShown[];
  /** There are older ones. */
  more: boolean;
}

/** Whom they brought last, and what became of it. */
export function LatestReferrals({ memberId, items, more }: LatestReferralsProps) {
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <section className="r-part-of" aria-label={t.latest.title}>
      <Text as="h3" variant="heading">
        {t.latest.title}
      </Text>
      <ul className="r-lines">
        {items.map((referral) => (
          <li key={referral.id}>
            <Stack row gap="close">
              <Link href={links.referral(referral.id)}>{sayFriend(referral)}</Link>
              <StateBadge referral={referral} />
            </Stack>
            <Text as="p" variant="small" tone="subdued" breakWord>
              {t.latest.line(referral.reason_text, format.date(referral.created_at))}
            </Text>
          </li>
        ))}
      </ul>
      {more ? <Link href={links.referralsOf(memberId)}>{t.latest.all}</Link> : null}
    </section>
  );
}
