import { Icon, type IconName } from './icon.tsx';
import { Text } from './text.tsx';

interface ChoiceCardsProps {
  label: string;
  items: readonly {
    id: string;
    icon: IconName;
    title: string;
    text: string;
    onChoose: () => void;
  }[];
}

/** A few ways to begin, side by side; one press takes it. */
export function ChoiceCards({ label, items }: ChoiceCardsProps) {
  return (
    <ul className="r-choice-cards" aria-label={label}>
      {items.map(({ id, icon, title, text, onChoose }) => (
        <li key={id}>
          <button type="button" onClick={onChoose}>
            <Icon name={icon} tone="subdued" />
            <Text as="span" strong>
              {title}
            </Text>
            <Text as="span" variant="small" tone="subdued">
              {text}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
