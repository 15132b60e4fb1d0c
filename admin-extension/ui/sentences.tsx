import { Icon, type IconName } from './icon.tsx';

/** Short statements, each with its sign. */
export function Sentences({ items }: { items: readonly { icon: IconName; text: string }[] }) {
  return (
    <ul className="r-sentences">
      {items.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} tone="subdued" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
