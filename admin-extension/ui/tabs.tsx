import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './tabs.css';

interface TabsProps<Id extends string> {
  /** What the tabs are of, read out before them. */
  label: string;
  /** `mark`: what is said of a tab that has a dot. */
  tabs: readonly { id: Id; label: string; count?: string; mark?: string }[];
  selected: Id;
  onSelect: (id: Id) => void;
  children: ReactNode;
}

/** Tabs over one panel: one stop for the Tab key, the arrow keys choose; on a phone they scroll sideways. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: TabsProps<Id>) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current !== null) showTab(list.current, `${name}-${selected}`);
  }, [name, selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(
      event.key,
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    );
    const tab = next === null ? undefined : tabs[next];
    if (next === null || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div
        className="r-tabs"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {tabs.map(({ id, label: title, count, mark }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            aria-selected={id === selected}
            aria-controls={`${name}-panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {title}
            <TabSigns count={count} mark={mark} />
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${selected}`}>
        {children}
      </div>
    </>
  );
}

function TabSigns({ count, mark }: { count: string | undefined; mark: string | undefined }) {
  return (
    <>
      {count === undefined ? null : <span className="r-tabs__count">{count}</span>}
      {mark === undefined ? null : (
        <span className="r-tabs__mark">
          <span className="r-hidden">{`, ${mark}`}</span>
        </span>
      )}
    </>
  );
}

/** On a phone the tabs scroll sideways: the one that a link has opened has to be seen. */
function showTab(list: HTMLElement, id: string): void {
  const tab = [...list.querySelectorAll('button')].find((button) => button.id === id);
  if (tab === undefined) return;
  const room = (list.clientWidth - tab.offsetWidth) / 2;
  list.scrollLeft = tab.offsetLeft - list.offsetLeft - room;
}

function nextTab(key: string, at: number, count: number): number | null {
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
