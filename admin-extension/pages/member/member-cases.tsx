import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { caseNames, caseStates } from '../referrals/say-case.ts';

/** What stood out about a member, and what staff said to it. */
export function MemberCases({ items }: { items: readonly MemberCase[] }) {
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <section className="r-part-of" aria-label={t.cases.title}>
      <Text as="h3" variant="heading">
        {t.cases.title}
      </Text>
      <ul className="r-lines">
        {items.map((each) => (
          <li key={each.id}>
            <Stack row gap="close">
              <Text strong>{caseNames[each.kind]}</Text>
              <Badge tone={caseStates[each.state].tone}>{caseStates[each.state].words}</Badge>
              {each.state === 'open' ? (
                <Link href={links.referralsToReview}>{t.cases.review}</Link>
              ) : null}
            </Stack>
            <Text as="p" variant="small" breakWord>
              {each.evidence.join(' ')}
            </Text>
            <Text as="p" variant="small" tone="subdued" breakWord>
              {sayWhen(each, format)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayWhen({ opened_at: opened, decision }: MemberCase, format: Format): string {
  const since = t.cases.since(format.date(opened));
  if (decision === null) return since;
  const by = t.cases.decided(since, decision.by, format.date(decision.at));
  return decision.note === null ? by : t.cases.note(by, decision.note);
}
