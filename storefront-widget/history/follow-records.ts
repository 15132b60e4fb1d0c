import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { StorefrontStatement } from '../../server/contract/storefront.ts';
import type { Failure } from '../model/ask.ts';
import type { Model, Pages, Records, WidgetState } from '../model/model.ts';
import { findDays } from './find-days.ts';

type Paths = typeof storefrontPaths;
const listPaths: { ledger: Paths['history']; orders: Paths['orders'] } = {
  ledger: '/history',
  orders: '/orders',
};
const statementPath: Paths['statement'] = '/statement';

type ListName = keyof typeof listPaths;

interface Page {
  readonly items: Pages<unknown>['items'];
  readonly next_cursor: string | null;
}

const put = ({ store }: Model, part: object): void =>
  store.change({ records: { ...store.read().records, ...part } });

/** Reads the first page, or the next one when some are there already. */
export const readPage = async (model: Model, name: ListName): Promise<void> => {
  const before = model.store.read().records[name];
  if (before?.isReading) return;
  const { items = [], cursor = null } = before ?? {};
  const reading = { items, cursor, isReading: true, failure: null };
  put(model, { [name]: reading });
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const answer = await model.ask<Page>(listPaths[name] + query);
  // Something has changed meanwhile: this page may not fit what is shown now.
  if (model.store.read().records[name] !== reading) return;
  put(model, {
    [name]: answer.ok
      ? {
          items: [...items, ...answer.value.items],
          cursor: answer.value.next_cursor,
          isReading: false,
          failure: null,
        }
      : { ...reading, isReading: false, failure: answer.failure },
  });
};

export const readStatement = async (model: Model): Promise<void> => {
  const { period } = model.store.read();
  const reading: NonNullable<Records['statement']> = { period, answer: null, failure: null };
  put(model, { statement: reading });
  const [from, to] = findDays(period, new Date());
  const answer = await model.ask<StorefrontStatement>(`${statementPath}?from=${from}&to=${to}`);
  if (model.store.read().records.statement !== reading) return;
  put(model, {
    statement: answer.ok
      ? { ...reading, answer: answer.value }
      : { ...reading, failure: answer.failure satisfies Failure },
  });
};

/** Reads what is looked at and not known, now and whenever something has changed. */
export const followRecords = (model: Model): void => {
  const follow = ({ tab, page, recordsView, period, records }: WidgetState): void => {
    if (tab !== 'history' || !page?.member) return;
    if (recordsView === 'statement') {
      if (records.statement?.period !== period) void readStatement(model);
    } else if (records[recordsView] === undefined) void readPage(model, recordsView);
  };
  model.store.subscribe(follow);
  follow(model.store.read());
};
