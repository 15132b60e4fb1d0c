import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { AdminMemberList, AdminMemberRow } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { SegmentFilter } from './segment-filter.tsx';
import { MemberStatus } from '../member/member-status.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { useDebounced } from '../../use-debounced.ts';

const searchRestMs = 250;

export function MembersPage() {
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [segment, setSegment] = useState(params.get('segment') ?? '');
  const search = useDebounced(typed.trim(), searchRestMs);
  const pages = useCursorPages();
  const { cursor, reset } = pages;
  const members = useData(
    `members ${search} ${segment} ${cursor ?? ''}`,
    (signal) => client.members({ search, segment: segment || null, cursor }, signal),
    { keepPrevious: true },
  );

  // Both stand in the address, so that coming back from a member finds them again.
  useEffect(() => {
    setParams(
      { ...(search === '' ? {} : { search }), ...(segment === '' ? {} : { segment }) },
      { replace: true },
    );
  }, [search, segment, setParams]);

  return (
    <Page title="Members" secondary={[{ label: 'Import', onClick: () => go(links.imports) }]}>
      {members.error === null ? null : (
        <ErrorState error={members.error} retry={members.refresh} busy={members.busy} />
      )}
      <Card flush>
        <SearchBox
          label="Search by name, e-mail, phone or customer id"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            reset();
          }}
        />
        <SegmentFilter
          segment={segment}
          onChange={(id) => {
            setSegment(id);
            reset();
          }}
        />
        {members.loading ? <Skeleton kind="table" rows={8} /> : null}
        {members.data === null ? null : (
          <MemberTable list={members.data} search={search} segment={segment} busy={members.busy} />
        )}
        <Pagination
          label="Pages of members"
          newer={pages.depth > 0 ? pages.newer : null}
          older={olderThan(members.data, pages.older)}
        />
      </Card>
    </Page>
  );
}

function olderThan(list: AdminMemberList | null, go: (cursor: string) => void) {
  const next = list?.next_cursor ?? null;
  return next === null ? null : () => go(next);
}

interface MemberTableProps {
  list: AdminMemberList;
  search: string;
  segment: string;
  busy: boolean;
}

function MemberTable({ list, search, segment, busy }: MemberTableProps) {
  const format = useFormat();
  if (list.items.length === 0) return <NoMembers search={search} segment={segment} />;
  const columns: Column<AdminMemberRow>[] = [
    {
      title: 'Member',
      main: true,
      render: (row) => <MemberCell row={row} />,
    },
    {
      title: 'Available',
      numeric: true,
      lead: true,
      render: ({ balance }) => <Text strong>{format.number(balance.available)}</Text>,
    },
    { title: 'Pending', numeric: true, render: ({ balance }) => format.number(balance.pending) },
    { title: 'Lifetime', numeric: true, render: (row) => format.number(row.lifetime_points) },
    { title: 'Joined', numeric: true, render: (row) => format.date(row.joined_at) },
  ];
  return (
    <Table
      caption="Members"
      rows={list.items}
      rowKey={({ id }) => id}
      rowLink={({ id, name, email }) => ({
        href: links.member(id),
        label: name || email || 'Unnamed member',
      })}
      columns={columns}
      stale={busy}
    />
  );
}

/** What stands beside the name, which is the row's link. */
function MemberCell({ row }: { row: AdminMemberRow }) {
  const { name, email, status } = row;
  return (
    <>
      <MemberStatus status={status} />
      {email === null || name === '' ? null : (
        <Text as="p" variant="small" tone="subdued" breakWord>
          {email}
        </Text>
      )}
    </>
  );
}

function NoMembers({ search, segment }: { search: string; segment: string }) {
  if (search === '' && segment !== '')
    return (
      <EmptyState icon="segment" title="Nobody is in this segment now">
        Who is in it is looked up anew each time: members come and go with what they do.
      </EmptyState>
    );
  return search === '' ? (
    <EmptyState icon="person" title="No members yet">
      Customers become members with their first order, or when they join in the storefront, as the
      program says.
    </EmptyState>
  ) : (
    <EmptyState icon="search" title={`No member matches “${search}”`}>
      Try a part of the name, the whole e-mail or phone number, or the customer id from Shopify.
    </EmptyState>
  );
}
