import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import { Text } from './text.tsx';
import './link-cards.css';

interface LinkCardsProps {
  title: string;
  items: readonly { href: string; icon: IconName; title: string; text: string }[];
}

/** Places to go to, each with a sentence; the whole card can be clicked. */
export function LinkCards({ title, items }: LinkCardsProps) {
  return (
    <section className="r-link-cards" aria-label={title}>
      <Text as="h2" variant="title">
        {title}
      </Text>
      <ul>
        {items.map(({ href, icon, title: name, text }) => (
          <li key={href}>
            <Icon name={icon} tone="subdued" />
            <div>
              <Link href={href}>{name}</Link>
              <Text as="p" tone="subdued">
                {text}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
