import type { AdminNotice } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { memberTexts as t } from '../../texts/en/member.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { TabStates } from './tab-states.tsx';

const tones: Readonly<Record<AdminNotice['state'], Tone>> = {
  waiting: 'info',
  sent: 'success',
  failed: 'critical',
  not_sent: 'attention',
  withdrawn: 'neutral',
};

export function NoticesTab({ memberId }: { memberId: string }) {
  const format = useFormat();
  const notices = useData(`notices ${memberId}`, (signal) =>
    client.memberNotices(memberId, signal),
  );
  return (
    <TabStates data={notices}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="clock" title={t.notices.emptyTitle}>
            {t.notices.emptyText}
          </EmptyState>
        ) : (
          <Table
            caption={t.notices.caption}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                title: t.notices.notice,
                main: true,
                render: ({ title, reason }) => (
                  <>
                    <Text as="p" strong>
                      {title}
                    </Text>
                    {reason === null ? null : (
                      <Text as="p" variant="small" tone="subdued" breakWord>
                        {reason}
                      </Text>
                    )}
                  </>
                ),
              },
              {
                title: t.notices.state,
                render: ({ state }) => <Badge tone={tones[state]}>{t.notices.states[state]}</Badge>,
              },
              {
                title: t.notices.when,
                numeric: true,
                bare: true,
                render: (row) => (
                  <Text tone="subdued">{format.instant(row.sent_at ?? row.created_at)}</Text>
                ),
              },
            ]}
          />
        )
      }
    </TabStates>
  );
}
