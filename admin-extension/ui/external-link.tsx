/** A link out of the admin, in a window of its own. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="r-link" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
