import { unreachable } from './ask.ts';
import type { Model, RoomFile, WidgetState } from './model.ts';

const fetchRooms = async (model: Model, file: RoomFile): Promise<void> => {
  try {
    const rooms = await model.fetchRooms(model, file);
    model.store.change({ rooms: { ...model.store.read().rooms, ...rooms } });
  } catch {
    model.store.change({ roomsFailure: unreachable().failure });
  }
};

const isWanted = ({ screen, tab, chosenRewardId, redeeming }: WidgetState): boolean =>
  screen !== null || tab !== 'rewards' || chosenRewardId !== null || redeeming !== null;

/** Fetches what lies behind the first screen as soon as somebody turns that way. */
export const followRooms = (model: Model): void => {
  let fetching: Promise<void> | null = null;
  model.store.subscribe((state) => {
    const { screen, rooms, roomsFailure } = state;
    if (rooms[screen ?? 'codes'] || roomsFailure !== null || !isWanted(state)) return;
    fetching ??= fetchRooms(model, screen ?? 'rooms').finally(() => {
      fetching = null;
    });
  });
};
