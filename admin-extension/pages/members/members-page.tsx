import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AdminMemberList } from '../../../server/contract/admin.ts';
import type { BulkChoice } from '../../../server/contract/admin-members.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ChosenBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { MemberFilters } from './member-filters.tsx';
import { MemberTable } from './member-table.tsx';
import { NoMembers } from './no-members.tsx';
import { sayChosen } from './say-chosen.ts';
import { useMembersAsked } from './use-members-asked.ts';

/** What is about to be done to many members. */
interface Adjusting {
  choice: BulkChoice;
  chosen: string;
}

export function MembersPage() {
  const [, go] = useLocation();
  const [adjusting, setAdjusting] = useState<Adjusting | null>(null);
  return (
    <Page
      title={t.title}
      secondary={[
        { label: t.import, onClick: () => go(links.imports) },
        { label: t.history, onClick: () => go(links.bulkActions) },
      ]}
    >
      <MemberList onAdjust={setAdjusting} />
      {adjusting === null ? null : (
        <BulkDialog
          {...adjusting}
          onStarted={(id) => go(links.bulkAction(id))}
          onClose={() => setAdjusting(null)}
        />
      )}
    </Page>
  );
}

function MemberList({ onAdjust }: { onAdjust: (adjusting: Adjusting) => void }) {
  const asked = useMembersAsked();
  const pages = useCursorPages();
  const { cursor, reset } = pages;
  const members = useData(
    `members ${JSON.stringify(asked.query)} ${cursor ?? ''}`,
    (signal) => client.members({ ...asked.query, cursor }, signal),
    { keepPrevious: true },
  );
  const { data } = members;
  return (
    <>
      {members.error === null ? null : (
        <ErrorState error={members.error} retry={members.refresh} busy={members.busy} />
      )}
      <Card flush>
        <SearchBox
          label={t.search}
          value={asked.typed}
          onChange={(text) => {
            asked.setTyped(text);
            reset();
          }}
        />
        <MemberFilters
          filter={asked.filter}
          onChange={(filter) => {
            asked.setFilter(filter);
            reset();
          }}
        />
        {members.loading ? <Skeleton kind="table" rows={8} /> : null}
        {data === null ? null : (
          <Listed
            list={data}
            asked={asked}
            isFirst={pages.depth === 0}
            stale={members.busy}
            onAdjust={onAdjust}
            onClear={() => {
              asked.clear();
              reset();
            }}
          />
        )}
        <Pagination
          label={t.pages}
          newer={pages.depth > 0 ? pages.newer : null}
          older={olderThan(data, pages.older)}
        />
      </Card>
    </>
  );
}

type Asked = ReturnType<typeof useMembersAsked>;

interface ListedProps {
  list: AdminMemberList;
  asked: Asked;
  isFirst: boolean;
  stale: boolean;
  onAdjust: (adjusting: Adjusting) => void;
  onClear: () => void;
}

/** What is ticked stays ticked from page to page, and through a search. */
function Listed({ list, asked, isFirst, stale, onAdjust, onClear }: ListedProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string, isTicked: boolean) =>
    setTicked(new Set(isTicked ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  const together =
    list.items.length === 0 && ticked.size === 0 ? null : (
      <Together
        list={list}
        isFirst={isFirst}
        ticked={ticked}
        onUntick={() => setTicked(new Set())}
        onAdjustTicked={(chosen) => onAdjust({ choice: { members: [...ticked] }, chosen })}
        onAdjustAll={() => onAdjust(chooseAll(asked))}
      />
    );
  return (
    <>
      {together}
      {list.items.length === 0 ? (
        <NoMembers
          search={asked.search}
          segment={asked.filter.segment}
          isFiltered={asked.isFiltered}
          guestOrders={list.guest_orders ?? []}
          onClear={onClear}
        />
      ) : (
        <MemberTable list={list} ticked={ticked} onTick={tick} stale={stale} />
      )}
    </>
  );
}

/** Everybody whom the filters name, and how that is said where it was done. */
function chooseAll({ query, search, filter }: Asked): Adjusting {
  const { sort: _, ...named } = query;
  const filled = Object.entries(named).filter(([, value]) => value !== null && value !== '');
  return {
    choice: { filter: Object.fromEntries(filled) },
    chosen: sayChosen({ ...filter, search }),
  };
}

interface TogetherProps {
  list: AdminMemberList;
  isFirst: boolean;
  ticked: ReadonlySet<string>;
  onUntick: () => void;
  onAdjustTicked: (chosen: string) => void;
  onAdjustAll: () => void;
}

/** How many there are, and what can be done with all or some of them. */
function Together({ list, isFirst, ticked, onUntick, onAdjustTicked, onAdjustAll }: TogetherProps) {
  const format = useFormat();
  const said = (count: number) => t.count.members(count, format.number(count));
  if (ticked.size > 0)
    return (
      <ChosenBar words={t.count.ticked(ticked.size, format.number(ticked.size))}>
        <Button look="plain" onClick={onUntick}>
          {t.count.untick}
        </Button>
        <Button onClick={() => onAdjustTicked(t.bulk.chosen.ticked(said(ticked.size)))}>
          {t.count.adjustTicked}
        </Button>
      </ChosenBar>
    );
  const total = list.total ?? null;
  const words = total === null ? (isFirst ? t.count.many : '') : sayTotal(total, format);
  return (
    <ChosenBar words={words}>
      <Button onClick={onAdjustAll}>{t.count.adjustAll}</Button>
    </ChosenBar>
  );
}

function sayTotal(total: NonNullable<AdminMemberList['total']>, format: Format): string {
  const said = format.number(total.members);
  return total.is_more ? t.count.more(said) : t.count.members(total.members, said);
}

function olderThan(list: AdminMemberList | null, go: (cursor: string) => void) {
  const next = list?.next_cursor ?? null;
  return next === null ? null : () => go(next);
}
