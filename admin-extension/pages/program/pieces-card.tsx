import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { type Item, ItemList } from '../../ui/item-list.tsx';
import type { Pieces } from './use-pieces.ts';

interface PiecesCardProps {
  title: string;
  hint: string;
  /** The button or menu that adds one. */
  add: ReactNode;
  items: readonly Omit<Item, 'onEdit' | 'onRemove'>[];
  pieces: Pick<Pieces<never>, 'edit' | 'move' | 'remove'>;
  /** Their order has no meaning. */
  unordered?: boolean;
  empty: { icon: IconName; title: string; text: string };
}

/** One list of the program, or what it is for while it is empty. */
export function PiecesCard({
  title,
  hint,
  add,
  items,
  pieces,
  unordered = false,
  empty,
}: PiecesCardProps) {
  if (items.length === 0)
    return (
      <Card title={title} hint={hint} flush>
        <EmptyState icon={empty.icon} title={empty.title} action={add}>
          {empty.text}
        </EmptyState>
      </Card>
    );
  return (
    <Card title={title} hint={hint} flush actions={add}>
      <ItemList
        label={title}
        {...(unordered ? {} : { onMove: pieces.move })}
        items={items.map((item, at) => ({
          ...item,
          onEdit: () => pieces.edit(at),
          onRemove: () => pieces.remove(at),
        }))}
      />
    </Card>
  );
}
