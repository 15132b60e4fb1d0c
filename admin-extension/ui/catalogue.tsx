import type { ReactNode } from 'react';
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

/** Things with pictures, in the order in which they are offered. Where none has one, their signs take little room. */
export function Catalogue({ label, items, onMove }: CatalogueProps) {
  const pictures = items.some(({ picture }) => picture !== null);
  return (
    <ol className="r-catalogue" aria-label={label} data-pictures={pictures}>
      {items.map((item, at) => (
        <li key={item.id} data-wrong={item.errors.length > 0}>
          <Picture src={item.picture} icon={item.icon} />
          <ItemWords item={item} />
          <div className="r-catalogue__actions">
            {items.length < 2 ? null : (
              <>
                <Button
                  look="plain"
                  icon="up"
                  label={`Move ${item.title} up`}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                />
                <Button
                  look="plain"
                  icon="down"
                  label={`Move ${item.title} down`}
                  disabled={at === items.length - 1}
                  onClick={() => onMove(at, at + 1)}
                />
              </>
            )}
            <Button look="plain" label={`Edit ${item.title}`} onClick={item.onEdit}>
              Edit
            </Button>
            <Button look="plain" label={`Copy ${item.title}`} onClick={item.onCopy}>
              Copy
            </Button>
            <Button look="plain" label={`Remove ${item.title}`} onClick={item.onRemove}>
              Remove
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
