import { links } from '../../links.ts';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface NoMembersProps {
  search: string;
  segment: string;
  isFiltered: boolean;
  /** Orders that were meant and are nobody's. */
  guestOrders: readonly string[];
  onClear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function NoMembers({ search, segment, isFiltered, guestOrders, onClear }: NoMembersProps) {
  const [guest] = guestOrders;
  const clear = isFiltered ? <Button onClick={onClear}>{t.empty.clear}</Button> : undefined;
  if (guest !== undefined)
    return (
      <EmptyState icon="order" title={t.empty.guestTitle(guest)}>
        {t.empty.guestText}
      </EmptyState>
    );
  if (search !== '')
    return (
      <EmptyState icon="search" title={t.empty.noMatch(search)} action={clear}>
        {t.empty.noMatchText}
      </EmptyState>
    );
  if (isFiltered)
    return segment === '' ? (
      <EmptyState icon="search" title={t.empty.filterTitle} action={clear}>
        {t.empty.filterText}
      </EmptyState>
    ) : (
      <EmptyState icon="segment" title={t.empty.segmentTitle} action={clear}>
        {t.empty.segmentText}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="person"
      title={t.empty.noneTitle}
      action={<Button href={links.imports}>{t.empty.importMembers}</Button>}
    >
      {t.empty.noneText}
    </EmptyState>
  );
}
