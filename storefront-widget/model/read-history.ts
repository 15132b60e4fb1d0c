import type { Model, Tab } from './model.ts';

export const chooseTab = (model: Model, tab: Tab): void => {
  model.store.change({ tab, lastRewardId: null });
  if (tab === 'history' && model.store.read().history.status === 'unread') void readHistory(model);
};

/** Reads the first page, or the next one when some is there already. */
export const readHistory = async (model: Model): Promise<void> => {
  const { store, client } = model;
  const before = store.read().history;
  if (before.status === 'reading') return;
  store.change({ history: { ...before, status: 'reading', failure: null } });
  const answer = await client.readHistory(before.cursor);
  store.change({
    history: answer.ok
      ? {
          items: [...before.items, ...answer.value.items],
          cursor: answer.value.next_cursor,
          status: 'read',
          failure: null,
        }
      : { ...before, status: 'failed', failure: answer.failure },
  });
};
