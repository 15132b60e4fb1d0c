/** @jsxImportSource ../drawing */
import type { TargetedKeyboardEvent } from 'preact';
import type { Tab } from '../model/model.ts';

interface Props {
  readonly tabs: readonly { readonly id: Tab; readonly label: string; readonly count: number }[];
  readonly label: string;
  readonly selected: Tab;
  readonly onSelect: (tab: Tab) => void;
}

/** Arrow keys move along the reading direction; Home and End go to the ends. */
export const Tabs = ({ tabs, label, selected, onSelect }: Props) => {
  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const element = event.currentTarget;
    const isMirrored = getComputedStyle(element).direction === 'rtl';
    const now = tabs.findIndex((tab) => tab.id === selected);
    const targets: Partial<Record<string, number>> = {
      ArrowRight: now + (isMirrored ? -1 : 1),
      ArrowLeft: now + (isMirrored ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const tab = tabs[(target + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.id);
    element.parentElement?.querySelector<HTMLElement>(`#regulars-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ id, label: text, count }) => (
        <button
          key={id}
          id={`regulars-${id}`}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls="regulars-tabpanel"
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
          onKeyDown={move}
        >
          {text}
          {count > 0 && <span class="count">{count}</span>}
        </button>
      ))}
    </div>
  );
};
