import { Link } from 'wouter';

interface NavBarProps {
  items: readonly { label: string; href: string; current: boolean }[];
}

/** Our own navigation, for frames that draw none. */
export function NavBar({ items }: NavBarProps) {
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
      <ul>
        {items.map(({ label, href, current }) => (
          <li key={href}>
            <Link href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
