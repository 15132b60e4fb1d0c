import { createElement } from 'react';
import { Link } from 'wouter';

interface FrameNavigationProps {
  items: readonly { label: string; href: string; count?: number }[];
}

/** Shopify's frame reads these links and draws them in the admin's side bar. */
export function FrameNavigation({ items }: FrameNavigationProps) {
  return createElement(
    's-app-nav',
    null,
    items.map(({ label, href, count = 0 }) => (
      <Link key={href} href={href} {...(href === '/' ? { rel: 'home' } : {})}>
        {count === 0 ? label : `${label} (${count})`}
      </Link>
    )),
  );
}
