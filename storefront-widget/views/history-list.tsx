import type { StorefrontLedgerItem } from '../../server/contract/storefront.ts';
import { readHistory } from '../model/read-history.ts';
import { EmptyNote } from './empty-note.tsx';
import { FailureNote } from './failure-note.tsx';
import { Icon } from './icon.tsx';
import type { Widget } from './widget.ts';

const Line = ({ widget, item }: { widget: Widget; item: StorefrontLedgerItem }) => {
  const { speech } = widget;
  return (
    <li>
      <details>
        <summary>
          <span>
            <strong dir="auto">{item.title}</strong>
            <small>{speech.date(item.occurred_at)}</small>
          </span>
          <span class={item.points > 0 ? 'amount plus' : 'amount'}>
            {speech.signed(item.points)}
          </span>
          <Icon name="down" />
        </summary>
        <div class="why">
          {item.explanation.map((sentence, index) => (
            <p key={index} dir="auto">
              {sentence}
            </p>
          ))}
          <p>{speech.say('balanceAfter', { points: speech.points(item.available_after) })}</p>
        </div>
      </details>
    </li>
  );
};

/** Newest first, a heading for each month. */
export const HistoryList = ({ widget }: { widget: Widget }) => {
  const { model, state, speech } = widget;
  const { items, cursor, status, failure } = state.history;
  if (status === 'read' && items.length === 0) {
    return (
      <EmptyNote icon="clock" title={speech.say('noHistory')} text={speech.say('noHistoryWhy')} />
    );
  }
  const months = new Map<string, StorefrontLedgerItem[]>();
  for (const item of items) {
    const month = speech.month(item.occurred_at);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return (
    <>
      {[...months].map(([month, lines]) => (
        <section key={month}>
          <h3>{month}</h3>
          <ul class="lines">
            {lines.map((item) => (
              <Line key={item.id} widget={widget} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {(status === 'reading' || status === 'unread') && items.length === 0 && (
        <output class="skeleton" aria-label={speech.say('loading')}>
          <i class="row" />
          <i class="row" />
          <i class="row" />
        </output>
      )}
      {failure && (
        <FailureNote widget={widget} failure={failure} onRetry={() => void readHistory(model)} />
      )}
      {cursor !== null && items.length > 0 && failure === null && (
        <button
          type="button"
          class="button line wide"
          aria-busy={status === 'reading'}
          onClick={() => void readHistory(model)}
        >
          {speech.say(status === 'reading' ? 'loading' : 'olderLines')}
        </button>
      )}
    </>
  );
};
