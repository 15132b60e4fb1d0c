import { useEffect, useRef } from 'react';
import './welcome.css';

interface StepHeadingProps {
  title: string;
  note: string;
  /** Takes the focus: somebody has just come here from another step. */
  focused: boolean;
}

/** What a step is called. Whoever moves on by keyboard or ear is brought here. */
export function StepHeading({ title, note, focused }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <header className="r-guide__head">
      <p>{note}</p>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
