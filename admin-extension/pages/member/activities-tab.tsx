import { useState } from 'react';
import type { AdminActivity } from '../../../server/contract/admin-activities.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { memberActivitiesTexts as t } from '../../texts/en/member-activities.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Inset } from '../../ui/inset.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { RecordActivity } from './record-activity.tsx';
import { TabStates } from './tab-states.tsx';

interface ActivitiesTabProps {
  memberId: string;
  onChanged: () => void;
}

export function ActivitiesTab({ memberId, onChanged }: ActivitiesTabProps) {
  const format = useFormat();
  const pages = useCursorPages();
  const { cursor } = pages;
  const [recording, setRecording] = useState(false);
  const activities = useData(
    `activities ${memberId} ${cursor ?? ''}`,
    (signal) => client.memberActivities(memberId, cursor, signal),
    { keepPrevious: true },
  );
  const next = activities.data?.next_cursor ?? null;
  const record = <Button onClick={() => setRecording(true)}>{t.tab.record}</Button>;
  return (
    <TabStates data={activities}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <EmptyState icon="star" title={t.tab.emptyTitle} action={record}>
              {t.tab.emptyText}
            </EmptyState>
          ) : (
            <>
              <Inset>{record}</Inset>
              <Table
                caption={t.tab.caption}
                rows={items}
                rowKey={({ id }) => id}
                columns={activityColumns(format)}
                stale={activities.busy}
              />
            </>
          )}
          <Pagination
            label={t.tab.pages}
            newer={pages.depth > 0 ? pages.newer : null}
            older={next === null ? null : () => pages.older(next)}
          />
          {recording ? (
            <RecordActivity
              memberId={memberId}
              onRecorded={() => {
                setRecording(false);
                onChanged();
              }}
              onClose={() => setRecording(false)}
            />
          ) : null}
        </>
      )}
    </TabStates>
  );
}

const sources: Readonly<Record<AdminActivity['source'], string>> = t.tab.sources;

function activityColumns(format: Format): Column<AdminActivity>[] {
  return [
    {
      title: t.tab.activity,
      main: true,
      render: (activity) => (
        <>
          <Text as="p" strong breakWord>
            {activity.title}
          </Text>
          {[activity.detail, activity.note, sayProperties(activity), sayTold(activity)].map(
            (line) =>
              line === null ? null : (
                <Text key={line} as="p" variant="small" tone="subdued" breakWord>
                  {line}
                </Text>
              ),
          )}
        </>
      ),
    },
    {
      title: t.tab.state,
      bare: true,
      render: ({ state }) => (state === 'refused' ? <Badge>{t.tab.noPoints}</Badge> : null),
    },
    {
      title: t.tab.points,
      numeric: true,
      lead: true,
      render: ({ points }) =>
        points === 0 ? <Text tone="subdued">0</Text> : <Text strong>{format.number(points)}</Text>,
    },
    {
      title: t.tab.when,
      numeric: true,
      render: ({ occurred_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
}

function sayProperties({ properties }: AdminActivity): string | null {
  const words = Object.entries(properties).map(([name, value]) => `${name}: ${String(value)}`);
  return words.length === 0 ? null : words.join(', ');
}

function sayTold({ source, told_by: by }: AdminActivity): string {
  return by === null ? t.tab.told(sources[source]) : t.tab.toldBy(sources[source], by);
}
