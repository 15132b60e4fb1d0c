import { Icon, type IconName } from './icon.tsx';
import { Text } from './text.tsx';
import './welcome.css';

/** What a program gives: a line for each thing, and below it what that means. */
export function OfferList({
  label,
  items,
  stale,
}: {
  label: string;
  items: readonly { id: string; icon: IconName; title: string; note: string }[];
  /** Another one is being made. */
  stale: boolean;
}) {
  return (
    <ul className="r-offers" aria-label={label} aria-busy={stale} data-stale={stale}>
      {items.map(({ id, icon, title, note }) => (
        <li key={id}>
          <Icon name={icon} tone="subdued" />
          <div>
            <Text as="p" strong>
              {title}
            </Text>
            <Text as="p" variant="small" tone="subdued">
              {note}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
