import { useEffect, useRef } from 'react';
import { Link } from 'wouter';

interface NavBarProps {
  items: readonly {
    label: string;
    href: string;
    current: boolean;
    /** What waits there. */
    count?: number;
  }[];
}

/** Our own navigation, for frames that draw none. */
export function NavBar({ items }: NavBarProps) {
  const list = useRef<HTMLUListElement>(null);
  const here = items.find(({ current }) => current)?.href;
  // On a phone the bar scrolls sideways: where one is has to be seen.
  useEffect(() => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const link = links.find((each) => each.getAttribute('href') === here);
    if (list.current && link) list.current.scrollLeft = link.offsetLeft - link.offsetWidth;
  }, [here]);
  return (
    <nav className="r-nav" aria-label="Regulars">
      <span className="r-nav__brand" aria-hidden="true">
        <svg viewBox="0 0 20 20" width="20" height="20">
          <rect width="20" height="20" rx="6" fill="var(--r-brand)" />
          <path
            d="M10 4.6l1.6 3.4 3.7.5-2.7 2.6.7 3.7L10 13l-3.3 1.8.7-3.7L4.7 8.5l3.7-.5z"
            fill="#fff"
          />
        </svg>
        Regulars
      </span>
      <ul ref={list}>
        {items.map(({ label, href, current, count = 0 }) => (
          <li key={href}>
            <Link href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {label}
              {count === 0 ? null : <span className="r-nav__count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
