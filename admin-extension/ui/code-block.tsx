import { useRef, useState } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Button } from './button.tsx';

interface CodeBlockProps {
  /** What it is, read out and said on its button. */
  label: string;
  children: string;
}

/** Text to take elsewhere, letter by letter. */
export function CodeBlock({ label, children }: CodeBlockProps) {
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(children);
      setCopied(true);
    } catch {
      // A frame may be refused the clipboard: what is selected can be copied by hand.
      if (text.current !== null) window.getSelection()?.selectAllChildren(text.current);
    }
  };
  return (
    <div className="r-code-block">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, so the keyboard has to reach it */}
      <pre ref={text} tabIndex={0} aria-label={label}>
        {children}
      </pre>
      <Button label={t.copyOf(label)} onClick={() => void copy()}>
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  );
}
