import type { AdminMemberList, FoundBy } from '../../../server/contract/admin.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { Tick } from '../../ui/tick.tsx';
import { MemberStatus } from '../member/member-status.tsx';

type Row = AdminMemberList['items'][number];

interface MemberTableProps {
  list: AdminMemberList;
  ticked: ReadonlySet<string>;
  onTick: (id: string, ticked: boolean) => void;
  stale: boolean;
}

export function MemberTable({ list, ticked, onTick, stale }: MemberTableProps) {
  const format = useFormat();
  const columns: Column<Row>[] = [
    {
      title: t.table.select,
      bare: true,
      render: (row) =>
        row.status === 'active' ? (
          <Tick
            label={t.table.selectOne(nameOf(row))}
            checked={ticked.has(row.id)}
            onChange={(checked) => onTick(row.id, checked)}
          />
        ) : null,
    },
    { title: t.table.member, main: true, render: (row) => <MemberCell row={row} /> },
    {
      title: t.table.available,
      numeric: true,
      lead: true,
      render: ({ balance }) => <Text strong>{format.number(balance.available)}</Text>,
    },
    {
      title: t.table.pending,
      numeric: true,
      render: ({ balance }) => format.number(balance.pending),
    },
    {
      title: t.table.lifetime,
      numeric: true,
      render: (row) => format.number(row.lifetime_points),
    },
    { title: t.table.joined, numeric: true, render: (row) => format.date(row.joined_at) },
  ];
  return (
    <Table
      caption={t.title}
      rows={list.items}
      rowKey={({ id }) => id}
      rowLink={(row) => ({ href: links.member(row.id), label: nameOf(row) })}
      columns={columns}
      stale={stale}
    />
  );
}

export function nameOf({ name, email }: Pick<Row, 'name' | 'email'>): string {
  return name || email || t.unnamed;
}

/** What stands beside the name, which is the row's link: by what they were found, else their e-mail. */
function MemberCell({ row }: { row: Row }) {
  const { name, email, status, found_by: found } = row;
  const said = sayFound(found ?? null);
  const shown = said ?? (name === '' || email === name ? null : email);
  return (
    <>
      <MemberStatus status={status} />
      {shown === null ? null : (
        <Text as="p" variant="small" tone="subdued" breakWord>
          {shown}
        </Text>
      )}
    </>
  );
}

/** That a name was found by a name goes without saying. */
function sayFound(found: FoundBy | null): string | null {
  if (found === null || found.kind === 'name') return null;
  return t.table.foundBy[found.kind](found.value);
}
