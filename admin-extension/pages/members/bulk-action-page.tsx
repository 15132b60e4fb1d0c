import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BulkAction, BulkActionResult } from '../../../server/contract/admin-members.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { BulkState } from './bulk-state.tsx';
import { ConfirmBulk } from './confirm-bulk.tsx';

const runningPollMs = 1_500;
const back = { label: t.actions.title, href: links.bulkActions };

/** One bulk action as it goes on, and what can be done with it. */
function useBulk(id: string, cursor: string | null) {
  const [isRunning, setRunning] = useState(true);
  const [undoing, setUndoing] = useState<BulkAction | null>(null);
  const result = useData(
    `bulk action ${id} ${cursor ?? ''}`,
    async (signal) => {
      const read = await client.bulkAction(id, cursor, signal);
      setRunning(read.action.state === 'running');
      return read;
    },
    { pollMs: isRunning ? runningPollMs : undefined, keepPrevious: true },
  );
  const move = useAction(async (to: 'start' | 'stop') => {
    await client.moveBulkAction(id, { move: to });
    result.refresh();
  });
  const undo = useAction(async () =>
    setUndoing(await client.undoBulkAction(id, { id: crypto.randomUUID() })),
  );
  return { result, move, undo, undoing, setUndoing };
}

/** How far it is, who got nothing and why; stops it, goes on with it, undoes it. */
export function BulkActionPage({ id }: { id: string }) {
  const [, go] = useLocation();
  const pages = useCursorPages();
  const { result, move, undo, undoing, setUndoing } = useBulk(id, pages.cursor);
  const { data } = result;
  const failure = result.error ?? move.error ?? undo.error;
  const wrong =
    failure === null ? null : (
      <ErrorState error={failure} retry={result.refresh} busy={result.busy} />
    );
  if (data === null)
    return (
      <Page title={t.actions.title} back={back}>
        {wrong ?? <Skeleton kind="text" rows={6} />}
      </Page>
    );
  return (
    <Page
      title={data.action.reason}
      badge={<BulkState state={data.action.state} />}
      back={back}
      secondary={listMoves(data.action, {
        move,
        undo: { run: () => undo.run(undefined), busy: undo.busy },
      })}
    >
      {wrong}
      <Summary action={data.action} />
      <Told result={data} />
      <Pagination
        label={t.actions.pages}
        newer={pages.depth > 0 ? pages.newer : null}
        older={olderThan(data, pages.older)}
      />
      {undoing === null ? null : (
        <ConfirmBulk
          title={t.actions.undoTitle}
          draft={undoing}
          onBack={() => setUndoing(null)}
          onStarted={() => go(links.bulkAction(undoing.id))}
        />
      )}
    </Page>
  );
}

interface Moves {
  move: { run: (to: 'start' | 'stop') => void; busy: boolean };
  undo: { run: () => void; busy: boolean };
}

/** What can be done with it now. */
function listMoves(action: BulkAction, { move, undo }: Moves) {
  if (action.state === 'running')
    return [{ label: t.actions.stop, onClick: () => move.run('stop'), busy: move.busy }];
  const isLeft = action.state === 'stopped' || action.state === 'failed';
  return [
    ...(isLeft && action.undone_by === null
      ? [{ label: t.actions.goOn, onClick: () => move.run('start'), busy: move.busy }]
      : []),
    ...(action.can_undo ? [{ label: t.actions.undoIt, onClick: undo.run, busy: undo.busy }] : []),
  ];
}

function Summary({ action }: { action: BulkAction }) {
  const format = useFormat();
  const { facts } = t.actions;
  const through = action.done + action.failed;
  const figures = [format.number(through), format.number(action.members)] as const;
  return (
    <Card>
      <Stack>
        {action.state === 'done' ? null : (
          <Progress
            label={t.actions.progress(...figures)}
            value={through / Math.max(action.members, 1)}
          />
        )}
        {action.error === null ? null : (
          <Banner tone="warning" title={t.actions.states.failed}>
            <p>{action.error}</p>
          </Banner>
        )}
        <Facts
          items={[
            ...(action.points === null
              ? []
              : [{ name: facts.points, value: format.signed(action.points) }]),
            { name: facts.moved, value: format.signed(action.moved_points) },
            {
              name: facts.result,
              value: facts.result_words(format.number(action.done), format.number(action.failed)),
            },
            { name: facts.chosen, value: action.chosen },
            {
              name: facts.by,
              value: t.actions.whoWhen(action.created_by, format.instant(action.created_at)),
            },
          ]}
        />
        <Undoing action={action} />
      </Stack>
    </Card>
  );
}

function Undoing({ action }: { action: BulkAction }) {
  if (action.undone_by !== null)
    return (
      <Text as="p">
        {t.actions.wasUndone}{' '}
        <Link href={links.bulkAction(action.undone_by)}>{t.actions.openUndoing}</Link>
      </Text>
    );
  if (action.undoes === null) return null;
  return <Link href={links.bulkAction(action.undoes)}>{t.actions.openUndone}</Link>;
}

type ToldRow = BulkActionResult['told'][number];

function Told({ result }: { result: BulkActionResult }) {
  const format = useFormat();
  const { action, told } = result;
  if (told.length === 0)
    return action.state === 'done' ? (
      <Card>
        <Text as="p" tone="subdued">
          {t.actions.toldNone}
        </Text>
      </Card>
    ) : null;
  const columns: Column<ToldRow>[] = [
    { title: t.actions.member, main: true, render: () => null },
    {
      title: t.actions.got,
      numeric: true,
      lead: true,
      render: ({ points }) => format.signed(points),
    },
    { title: t.actions.why, bare: true, render: ({ detail }) => detail },
  ];
  return (
    <Card flush title={t.actions.told}>
      <Table
        caption={t.actions.toldCaption}
        rows={told}
        rowKey={({ member_id: id }) => id}
        rowLink={({ member_id: id, name }) => ({ href: links.member(id), label: name })}
        columns={columns}
      />
    </Card>
  );
}

function olderThan(result: BulkActionResult, go: (cursor: string) => void) {
  const { next_cursor: next } = result;
  return next === null ? null : () => go(next);
}
