import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

interface OutcomeProps {
  words: string;
  link?: { label: string; href: string };
}

/** What became of the row that just left; takes the focus that left with it. Give each one its own key. */
export function Outcome({ words, link }: OutcomeProps) {
  const box = useRef<HTMLOutputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <output className="r-outcome" ref={box} tabIndex={-1}>
      <span className="r-outcome__icon">
        <Icon name="check" tone="success" />
      </span>
      <span>
        {words} {link === undefined ? null : <Link href={link.href}>{link.label}</Link>}
      </span>
    </output>
  );
}
