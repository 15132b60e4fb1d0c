import type { ReactNode } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Button } from './button.tsx';
import { Text } from './text.tsx';

export interface Item {
  id: string;
  title: ReactNode;
  /** What a button's action is told to act on: "Edit Double weekend". */
  name: string;
  badges?: ReactNode;
  lines?: readonly string[];
  /** What is wrong with it. */
  errors?: readonly string[];
  /** At the right, before the actions. */
  figure?: ReactNode;
  /** Without it the item can only be looked at. */
  onEdit?: () => void;
  onRemove?: () => void;
}

interface ItemListProps {
  label: string;
  items: readonly Item[];
  /** Where their order has a meaning: moves the item at `from` to `to`. */
  onMove?: (from: number, to: number) => void;
}

/** Things that are said in words, each with what can be done to it. */
export function ItemList({ label, items, onMove }: ItemListProps) {
  return (
    <ol className="r-items" aria-label={label}>
      {items.map((item, at) => (
        <li key={item.id}>
          <ItemWords item={item} />
          {item.figure === undefined ? null : <div className="r-items__figure">{item.figure}</div>}
          <div className="r-items__actions">
            {onMove === undefined || items.length < 2 ? null : (
              <>
                <Button
                  look="plain"
                  icon="up"
                  label={t.moveUp(item.name)}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                />
                <Button
                  look="plain"
                  icon="down"
                  label={t.moveDown(item.name)}
                  disabled={at === items.length - 1}
                  onClick={() => onMove(at, at + 1)}
                />
              </>
            )}
            {item.onEdit === undefined ? null : (
              <Button look="plain" label={t.editOf(item.name)} onClick={item.onEdit}>
                {t.edit}
              </Button>
            )}
            {item.onRemove === undefined ? null : (
              <Button look="plain" label={t.removeOf(item.name)} onClick={item.onRemove}>
                {t.remove}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function ItemWords({ item: { title, badges, lines = [], errors = [] } }: { item: Item }) {
  return (
    <div className="r-items__words">
      <div className="r-items__title">
        <Text as="p" strong breakWord>
          {title}
        </Text>
        {badges}
      </div>
      {lines.map((line) => (
        <Text key={line} as="p" variant="small" tone="subdued" breakWord>
          {line}
        </Text>
      ))}
      {errors.map((error) => (
        <Text key={error} as="p" variant="small" tone="critical" breakWord>
          {error}
        </Text>
      ))}
    </div>
  );
}
