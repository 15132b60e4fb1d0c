import type { MemberStory } from '../../../server/contract/admin-members.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { memberActionsTexts as t } from '../../texts/en/member-actions.ts';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { type Turn, Turns } from '../../ui/turns.tsx';
import { useData } from '../../use-data.ts';
import { lastMoment } from './last-moment.ts';

/** How it went with a member, in one line; nothing where it can't be read: everything stands below as well. */
export function StoryCard({ memberId }: { memberId: string }) {
  const format = useFormat();
  const story = useData(`story ${memberId}`, (signal) => client.memberStory(memberId, signal));
  if (story.data === null)
    return story.error === null ? (
      <Card title={t.story.title}>
        <Skeleton kind="text" rows={1} />
      </Card>
    ) : null;
  const { merged } = story.data;
  return (
    <Card title={t.story.title}>
      <Stack gap="close">
        <Turns label={t.story.title} turns={tell(story.data, format)} />
        {merged === 0 ? null : (
          <Text as="p" tone="subdued">
            {t.story.merged(merged, format.number(merged))}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** Oldest first; what is still to come stands last. */
function tell(story: MemberStory, format: Format): Turn[] {
  const past = [
    turn('joined', t.story.joined, story.joined_at),
    turn('first', t.story.firstOrder, story.first_order_at),
    ...story.tier_changes.map(({ at, tier }, n) => ({
      ...turn(`tier ${n}`, tier === null ? t.story.noTier : t.story.tier(tier.name), at),
      tone: tier === null ? ('plain' as const) : ('good' as const),
    })),
    turn('last', sayOrders(story, format), story.orders > 1 ? story.last_order_at : null),
    turn('active', t.story.active, story.last_active_at),
  ];
  const { next_expiry: expiry } = story;
  return [
    ...past
      .filter((one) => one.at !== null)
      .toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))
      .map(({ at, ...rest }) => ({ ...rest, when: at === null ? '' : format.date(at) })),
    ...(expiry === null
      ? []
      : [
          {
            id: 'expiry',
            title: t.story.expiry(format.points(expiry.points)),
            when: format.date(lastMoment(expiry.at)),
            tone: 'waiting' as const,
          },
        ]),
  ];
}

function turn(id: string, title: string, at: string | null) {
  return { id, title, at, tone: 'plain' as Turn['tone'] };
}

function sayOrders({ orders, spent }: MemberStory, format: Format): string {
  return `${t.story.lastOrder} (${t.story.orders(orders, format.number(orders), format.money(spent))})`;
}
