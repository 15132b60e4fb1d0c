import type { TriedOrder } from '../../../server/contract/admin-onboarding.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Card } from '../../ui/card.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.order;

/** Tells how to try it, waits for an order that earns, and shows what it earned and why. */
export function OrderStep({ onboarding: { order } }: StepProps) {
  const format = useFormat();
  return (
    <>
      <Card>
        <Stack>
          <Text as="p">{t.about}</Text>
          <Explanation sentences={order.tests_earn ? t.testsEarn : t.testsEarnNothing} />
          {order.tests_earn ? null : (
            <Text as="p" variant="small" tone="subdued">
              {t.truth}
            </Text>
          )}
          {order.done ? null : <Waiting>{t.waiting}</Waiting>}
        </Stack>
      </Card>
      {order.not_earned === null ? null : (
        <OrderCard order={order.not_earned} title={t.notEarned(order.not_earned.name)} />
      )}
      {order.earned === null ? null : (
        <OrderCard
          order={order.earned}
          title={t.earned(order.earned.name, format.points(order.earned.points))}
        />
      )}
    </>
  );
}

function OrderCard({ order, title }: { order: TriedOrder; title: string }) {
  const format = useFormat();
  const { member, pending, explanation } = order;
  const whose = member === null ? t.noMember : t.of(member.name);
  return (
    <Card title={title} hint={`${whose} · ${format.ago(order.placed_at)}`}>
      <Stack gap="close">
        <Explanation sentences={explanation} />
        {pending === 0 ? null : (
          <Text as="p" tone="subdued">
            {t.pending(format.points(pending))}
          </Text>
        )}
        {member === null ? null : <Link href={links.member(member.id)}>{t.seeMember}</Link>}
      </Stack>
    </Card>
  );
}
