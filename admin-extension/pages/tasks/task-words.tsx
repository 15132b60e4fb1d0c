import type { ReactNode } from 'react';
import type { AdminTask } from '../../../server/contract/admin-rewards.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { tasksTexts as t } from '../../texts/en/tasks.ts';
import { Code } from '../../ui/code.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { sayPaid, sayWorth } from '../redemptions/say-redemption.ts';

/** What was redeemed, by whom, since when it waits, and what more there is to say. */
export function TaskWords({ task, children }: { task: AdminTask; children?: ReactNode }) {
  const format = useFormat();
  const { member, redemption, since } = task;
  const worth = sayWorth(redemption, format);
  return (
    <>
      <Stack row gap="close">
        <Text as="p" strong breakWord>
          {redemption.title}
        </Text>
        {redemption.code === null ? null : <Code>{redemption.code}</Code>}
      </Stack>
      <Text as="p" breakWord>
        {t.forWhom}
        <Link href={links.member(member.id)}>{member.name || t.unnamed}</Link>
      </Text>
      {children}
      <Text as="p" variant="small" tone="subdued">
        {[
          sayPaid(redemption, format),
          ...(worth === null ? [] : [worth]),
          t.waitingSince(format.instant(since)),
          ...(redemption.expires_at === null
            ? []
            : [t.goodUntil(format.date(redemption.expires_at))]),
        ].join(', ')}
      </Text>
    </>
  );
}
