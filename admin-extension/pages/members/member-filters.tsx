import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import type { MembersFilter } from './use-members-asked.ts';

interface MemberFiltersProps {
  filter: MembersFilter;
  onChange: (filter: MembersFilter) => void;
}

/** Narrows the list down and sorts it. Segments and tiers are offered once they are known. */
export function MemberFilters({ filter, onChange }: MemberFiltersProps) {
  const segments = useData('segments', client.segments);
  const tiers = useData('tiers', client.tiers);
  const save = useAction(async (id: string) => saveFile(await client.exportSegment(id)));
  const change = (part: Partial<MembersFilter>) => onChange({ ...filter, ...part });
  const { segment } = filter;
  return (
    <FilterBar label={t.filters.label}>
      {segments.data === null ? null : (
        <Choice
          label={t.filters.segment}
          value={segment}
          all={t.filters.everybody}
          options={segments.data.items}
          onChange={(id) => change({ segment: id })}
        />
      )}
      <Choice
        label={t.filters.status}
        value={filter.status}
        all={t.filters.anyStatus}
        options={statuses}
        onChange={(status) => change({ status })}
      />
      {tiers.data === null || tiers.data.ladder === null ? null : (
        <Choice
          label={t.filters.tier}
          value={filter.tier}
          all={t.filters.anyTier}
          options={tiers.data.ladder.levels}
          onChange={(tier) => change({ tier })}
        />
      )}
      <Choice
        label={t.filters.points}
        value={filter.points}
        all={t.filters.anyPoints}
        options={[{ id: '1', name: t.filters.withPoints }]}
        onChange={(points) => change({ points: points === '1' ? '1' : '' })}
      />
      <Choice
        label={t.filters.sort}
        value={filter.sort}
        all={t.filters.newest}
        options={sorts}
        onChange={(sort) => change({ sort })}
      />
      {segment === '' ? null : (
        <Button busy={save.busy} onClick={() => save.run(segment)}>
          {t.filters.export}
        </Button>
      )}
      {save.error === null ? null : <Text tone="critical">{save.error.detail}</Text>}
    </FilterBar>
  );
}

const statuses = [
  { id: 'active', name: t.filters.active },
  { id: 'deleted', name: t.filters.deleted },
  { id: 'merged', name: t.filters.merged },
];

const sorts = [
  { id: 'points', name: t.filters.mostPoints },
  { id: 'active', name: t.filters.lastActive },
  { id: 'spent', name: t.filters.mostSpent },
];

interface ChoiceProps {
  label: string;
  value: string;
  /** What '' says. */
  all: string;
  options: readonly { id: string; name: string; members?: number }[];
  onChange: (value: string) => void;
}

/** One of these or none; what stands in the address is kept though nobody knows it any more. */
function Choice({ label, value, all, options, onChange }: ChoiceProps) {
  const format = useFormat();
  const known = options.map(({ id, name, members }) => ({
    value: id,
    label: members === undefined ? name : t.filters.named(name, format.number(members)),
  }));
  const isKnown = value === '' || known.some((option) => option.value === value);
  return (
    <Select
      label={label}
      hideLabel
      value={value}
      options={[{ value: '', label: all }, ...known, ...(isKnown ? [] : [{ value, label: value }])]}
      onChange={onChange}
    />
  );
}
