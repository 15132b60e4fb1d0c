import { Link as RouterLink } from 'wouter';
import { Icon } from './icon.tsx';
import './welcome.css';

export interface ChecklistItem {
  id: string;
  title: string;
  href: string;
  state: 'done' | 'running' | 'failed' | 'open';
  /** The state in a word, for those who don't see the mark. */
  said: string;
}

interface ChecklistProps {
  label: string;
  items: readonly ChecklistItem[];
  /** The one that is open now; on a phone only this one shows its title. */
  current?: string;
}

/** Steps in their order, each with its mark; every one leads to its page. */
export function Checklist({ label, items, current }: ChecklistProps) {
  return (
    <ol className="r-checklist" data-folds={current !== undefined} aria-label={label}>
      {items.map(({ id, title, href, state, said }, at) => (
        <li key={id} data-state={state}>
          <RouterLink href={href} {...(id === current ? { 'aria-current': 'step' as const } : {})}>
            <span className="r-checklist__mark" aria-hidden="true">
              {state === 'done' ? (
                <Icon name="check" tone="success" />
              ) : state === 'failed' ? (
                <Icon name="alert" tone="critical" />
              ) : (
                at + 1
              )}
            </span>
            <span className="r-checklist__title">
              {title}
              <span className="r-hidden">, {said}</span>
            </span>
          </RouterLink>
        </li>
      ))}
    </ol>
  );
}
