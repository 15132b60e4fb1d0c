import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useDebounced } from '../../use-debounced.ts';

const searchRestMs = 250;

/** What the list is narrowed down by and sorted by; '' is not at all. */
export interface MembersFilter {
  segment: string;
  status: string;
  tier: string;
  points: '' | '1';
  sort: string;
}

const none: MembersFilter = { segment: '', status: '', tier: '', points: '', sort: '' };

/** What was asked for stands in the address, so that coming back from a member finds it again. */
export function useMembersAsked() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [filter, setFilter] = useState<MembersFilter>(() => ({
    segment: params.get('segment') ?? '',
    status: params.get('status') ?? '',
    tier: params.get('tier') ?? '',
    points: params.get('points') === '1' ? '1' : '',
    sort: params.get('sort') ?? '',
  }));
  const search = useDebounced(typed.trim(), searchRestMs);

  useEffect(() => {
    const asked = Object.entries({ search, ...filter }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(asked), { replace: true });
  }, [search, filter, setParams]);

  const { segment, status, tier, points, sort } = filter;
  return {
    typed,
    setTyped,
    search,
    filter,
    setFilter,
    clear: () => setFilter(none),
    isFiltered: [segment, status, tier, points].some((value) => value !== ''),
    /** As the client sends it. */
    query: {
      search,
      segment: segment || null,
      status: status || null,
      tier: tier || null,
      points: points || null,
      sort: sort || null,
    },
  };
}
