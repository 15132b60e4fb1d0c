import { useSearchParams } from 'wouter';
import {
  type ReferralShown,
  referralState,
  type ReferralStateName,
} from '../../../server/contract/referral.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralsTexts as t } from '../../texts/en/referrals.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { NoReferrals } from './no-referrals.tsx';
import { sayAdvocate, sayFriend, sayOrder } from './say-referral.ts';
import { StateBadge } from './state-badge.tsx';

const states: readonly { value: ReferralStateName | ''; label: string }[] = [
  { value: '', label: t.list.allStates },
  ...referralState.options.map((state) => ({ value: state, label: t.states[state] })),
];

interface Chosen {
  state: ReferralStateName | '';
  /** Of whom alone. */
  member: string | null;
}

/** What is chosen stands in the address, so that coming back from a referral finds it again. */
function addressOf({ state, member }: Chosen): Record<string, string> {
  return {
    tab: 'all',
    ...(state === '' ? {} : { state }),
    ...(member === null ? {} : { member }),
  };
}

/** Every referral, newest first; by state, or of one member alone. */
export function ReferralList({ isOff }: { isOff: boolean }) {
  const [params, setParams] = useSearchParams();
  const state = states.find(({ value }) => value === params.get('state'))?.value ?? '';
  const member = params.get('member');
  const pages = useCursorPages();
  const { cursor } = pages;
  const referrals = useData(
    `referrals ${state} ${member ?? ''} ${cursor ?? ''}`,
    (signal) => client.referrals({ state, member, cursor }, signal),
    { keepPrevious: true },
  );
  const next = referrals.data?.next_cursor ?? null;
  const filter = (chosen: Chosen) => {
    pages.reset();
    setParams(addressOf(chosen), { replace: true });
  };
  return (
    <Stack>
      {referrals.error === null ? null : (
        <ErrorState error={referrals.error} retry={referrals.refresh} busy={referrals.busy} />
      )}
      <Card flush>
        <ReferralFilter state={state} member={member} onChange={filter} />
        {referrals.loading ? <Skeleton kind="table" rows={8} /> : null}
        {referrals.data === null ? null : (
          <ReferralTable
            items={referrals.data.items}
            isFiltered={state !== '' || member !== null}
            isOff={isOff}
            stale={referrals.busy}
          />
        )}
        <Pagination
          label={t.list.pages}
          newer={pages.depth > 0 ? pages.newer : null}
          older={next === null ? null : () => pages.older(next)}
        />
      </Card>
    </Stack>
  );
}

function ReferralFilter({ state, member, onChange }: Chosen & { onChange: (to: Chosen) => void }) {
  return (
    <div className="r-filter r-filter--first">
      <Stack row gap="close">
        <Select
          label={t.list.state}
          hideLabel
          value={state}
          options={states}
          onChange={(chosen) => onChange({ state: chosen, member })}
        />
        {member === null ? null : (
          <Button onClick={() => onChange({ state, member: null })}>{t.list.showAll}</Button>
        )}
      </Stack>
    </div>
  );
}

interface ReferralTableProps {
  items: readonly ReferralShown[];
  isFiltered: boolean;
  isOff: boolean;
  stale: boolean;
}

function ReferralTable({ items, isFiltered, isOff, stale }: ReferralTableProps) {
  const format = useFormat();
  if (items.length > 0)
    return (
      <Table
        caption={t.list.caption}
        rows={items}
        rowKey={({ id }) => id}
        rowLink={(referral) => ({ href: links.referral(referral.id), label: sayFriend(referral) })}
        columns={referralColumns(format)}
        stale={stale}
      />
    );
  if (isFiltered)
    return (
      <EmptyState icon="search" title={t.list.noneLike}>
        {t.list.noneLikeHelp}
      </EmptyState>
    );
  return (
    <NoReferrals isOff={isOff}>
      <EmptyState icon="invite" title={t.list.none}>
        {t.list.noneHelp}
      </EmptyState>
    </NoReferrals>
  );
}

function referralColumns(format: Format): Column<ReferralShown>[] {
  return [
    {
      title: t.list.friend,
      main: true,
      render: ({ advocate, reason_text: reason }) =>
        [t.list.broughtBy(sayAdvocate({ advocate })), reason].map((line) => (
          <Text key={line} as="p" variant="small" tone="subdued" breakWord>
            {line}
          </Text>
        )),
    },
    { title: t.list.state, render: (referral) => <StateBadge referral={referral} /> },
    {
      title: t.list.order,
      numeric: true,
      lead: true,
      render: (referral) => sayOrder(referral, format),
    },
    { title: t.list.score, numeric: true, render: ({ score }) => format.number(score) },
    {
      title: t.list.since,
      numeric: true,
      bare: true,
      render: ({ created_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
}
