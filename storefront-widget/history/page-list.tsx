/** @jsxImportSource ../lent */
import { EmptyNote, FailureNote, LoadingRows } from '../lent/lent.ts';
import type { Pages } from '../model/model.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { readPage } from './follow-records.ts';
import { WhyLine, type WhyLineProps } from './why-line.tsx';

/** One entry of a list, in words. */
export interface Entry extends WhyLineProps {
  readonly id: string;
  /** When it happened: entries of one month stand together. */
  readonly at: string;
}

interface Props<T> {
  readonly widget: RoomWidget;
  readonly name: 'ledger' | 'orders';
  readonly pages: Pages<T> | undefined;
  readonly empty: { readonly icon: 'clock' | 'bag'; readonly title: string; readonly text: string };
  readonly describe: (item: T) => Entry;
}

/** A list that is read page by page, newest first, a heading for each month. */
export const PageList = <T,>({ widget, name, pages, empty, describe }: Props<T>) => {
  const { model, speech, tell } = widget;
  const { items = [], cursor = null, isReading = true, failure = null } = pages ?? {};
  if (items.length === 0 && isReading) return <LoadingRows text={tell('loading')} />;
  if (items.length === 0 && failure === null) return <EmptyNote {...empty} />;
  const months = new Map<string, Entry[]>();
  for (const entry of items.map(describe)) {
    const month = speech.month(entry.at);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  const readOn = (): void => void readPage(model, name);
  return (
    <>
      {[...months].map(([month, entries]) => (
        <section key={month}>
          <h3>{month}</h3>
          <ul class="lines">
            {entries.map((entry) => (
              <WhyLine key={entry.id} {...entry} />
            ))}
          </ul>
        </section>
      ))}
      {failure && <FailureNote widget={widget} failure={failure} onRetry={readOn} />}
      {cursor !== null && failure === null && (
        <button type="button" class="button line wide" aria-busy={isReading} onClick={readOn}>
          {tell(isReading ? 'loading' : 'older')}
        </button>
      )}
    </>
  );
};
