import { Link } from 'wouter';
import { Icon } from './icon.tsx';
import { WhatIs } from './what-is.tsx';

export interface Change {
  /** "12% more". */
  words: string;
  direction: 'up' | 'down' | 'level';
  /** Only where it is clear which way is the better one. */
  tone: 'good' | 'bad' | 'neutral';
}

interface FigureProps {
  label: string;
  definition: string;
  value: string;
  /** All digits, where the value is shortened. */
  exact?: string | undefined;
  change?: Change | null | undefined;
  note?: string | undefined;
  /** What is behind it: rows that open here, or a page. */
  opens?: { label: string; onClick?: () => void; href?: string } | undefined;
}

const arrows = { up: '↑', down: '↓', level: '→' } as const;

/** One figure, what it means, how it changed, and the way to what it is made of. */
export function Figure({ label, definition, value, exact, change, note, opens }: FigureProps) {
  return (
    <div className="r-figure">
      <dt>
        <span>{label}</span>
        <WhatIs name={label}>{definition}</WhatIs>
      </dt>
      <dd className="r-figure__value" title={exact}>
        <FigureValue value={value} opens={opens} />
      </dd>
      {change === undefined || change === null ? null : (
        <dd className="r-figure__change" data-tone={change.tone}>
          <span aria-hidden="true">{arrows[change.direction]} </span>
          {change.words}
        </dd>
      )}
      {note === undefined || note === '' ? null : <dd className="r-figure__note">{note}</dd>}
    </div>
  );
}

function FigureValue({ value, opens }: Pick<FigureProps, 'value' | 'opens'>) {
  if (opens === undefined) return value;
  const { label, onClick, href } = opens;
  const name = `${value}. ${label}`;
  const content = (
    <>
      {value}
      <Icon name="right" tone="subdued" />
    </>
  );
  return href === undefined ? (
    <button type="button" aria-label={name} onClick={onClick}>
      {content}
    </button>
  ) : (
    <Link href={href} aria-label={name}>
      {content}
    </Link>
  );
}
