import { unreachable } from './ask.ts';
import type { Model, WidgetState } from './model.ts';

const fetchRooms = async (model: Model): Promise<void> => {
  try {
    model.store.change({ rooms: await model.fetchRooms(model) });
  } catch {
    model.store.change({ roomsFailure: unreachable().failure });
  }
};

const isWanted = ({ tab, chosenRewardId, redeeming }: WidgetState): boolean =>
  tab !== 'rewards' || chosenRewardId !== null || redeeming !== null;

/** Fetches what lies behind the first screen as soon as somebody turns that way. */
export const followRooms = (model: Model): void => {
  let fetching: Promise<void> | null = null;
  model.store.subscribe((state) => {
    if (!isWanted(state) || state.rooms !== null || state.roomsFailure !== null) return;
    fetching ??= fetchRooms(model).finally(() => {
      fetching = null;
    });
  });
};
