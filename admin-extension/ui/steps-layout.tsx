import type { ReactNode } from 'react';
import './welcome.css';

interface StepsLayoutProps {
  list: ReactNode;
  /** Leads on to the next one. */
  foot: ReactNode;
  children: ReactNode;
}

/** The list of steps beside the one that is open; above it on a phone. */
export function StepsLayout({ list, foot, children }: StepsLayoutProps) {
  return (
    <div className="r-guide">
      <nav className="r-guide__list">{list}</nav>
      <div className="r-guide__step">
        {children}
        <div className="r-guide__foot">{foot}</div>
      </div>
    </div>
  );
}
