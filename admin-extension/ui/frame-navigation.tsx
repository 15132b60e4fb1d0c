import { createElement } from 'react';
import { Link } from 'wouter';

/** Shopify's frame reads these links and draws them in the admin's side bar. */
export function FrameNavigation({ items }: { items: readonly { label: string; href: string }[] }) {
  return createElement(
    's-app-nav',
    null,
    items.map(({ label, href }) => (
      <Link key={href} href={href} {...(href === '/' ? { rel: 'home' } : {})}>
        {label}
      </Link>
    )),
  );
}
