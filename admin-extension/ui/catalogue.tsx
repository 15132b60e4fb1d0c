import type { ReactNode } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import { Picture } from './picture.tsx';
import { Text } from './text.tsx';

export interface CatalogueItem {
  id: string;
  title: string;
  picture: string | null;
  /** Where there is no picture. */
  icon: IconName;
  /** Beside the icon: "$5". */
  sign: string | null;
  /** Above the title. */
  kind: string;
  price: string;
  lines: readonly string[];
  badges: ReactNode;
  /** What is wrong with it. */
  errors: readonly string[];
  onEdit: () => void;
  onCopy: () => void;
  onRemove: () => void;
}

interface CatalogueProps {
  label: string;
  items: readonly CatalogueItem[];
  onMove: (from: number, to: number) => void;
}

/** Things with pictures, in the order in which they are offered. */
export function Catalogue({ label, items, onMove }: CatalogueProps) {
  return (
    <ol className="r-catalogue" aria-label={label}>
      {items.map((item, at) => (
        <li key={item.id} data-wrong={item.errors.length > 0}>
          <Picture src={item.picture} icon={item.icon} sign={item.sign} />
          <ItemWords item={item} />
          <div className="r-catalogue__actions">
            {items.length < 2 ? null : (
              <>
                <Button
                  look="plain"
                  icon="up"
                  label={t.moveUp(item.title)}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                />
                <Button
                  look="plain"
                  icon="down"
                  label={t.moveDown(item.title)}
                  disabled={at === items.length - 1}
                  onClick={() => onMove(at, at + 1)}
                />
              </>
            )}
            <Button look="plain" label={t.editOf(item.title)} onClick={item.onEdit}>
              {t.edit}
            </Button>
            <Button look="plain" label={t.duplicateOf(item.title)} onClick={item.onCopy}>
              {t.copy}
            </Button>
            <Button look="plain" label={t.removeOf(item.title)} onClick={item.onRemove}>
              {t.remove}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function ItemWords({ item }: { item: CatalogueItem }) {
  const { kind, title, price, lines, badges, errors } = item;
  return (
    <div className="r-catalogue__words">
      <Text as="p" variant="small" tone="subdued">
        {kind}
      </Text>
      <Text as="h3" variant="heading" breakWord>
        {title}
      </Text>
      <p className="r-catalogue__price">{price}</p>
      {lines.map((line) => (
        <Text key={line} as="p" variant="small" tone="subdued" breakWord>
          {line}
        </Text>
      ))}
      {badges === null ? null : <div className="r-catalogue__badges">{badges}</div>}
      {errors.map((error) => (
        <Text key={error} as="p" variant="small" tone="critical" breakWord>
          {error}
        </Text>
      ))}
    </div>
  );
}
