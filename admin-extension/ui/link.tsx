import { Link as RouterLink } from 'wouter';

/** A link inside the admin. `quiet` looks like the text around it until it is pointed at. */
export function Link({
  href,
  quiet = false,
  children,
}: {
  href: string;
  quiet?: boolean;
  children: string;
}) {
  return (
    <RouterLink href={href} className={quiet ? 'r-link r-link--quiet' : 'r-link'}>
      {children}
    </RouterLink>
  );
}
