/** @jsxImportSource ../drawing */
import type { Rooms, Widget } from '../model/model.ts';
import { FailureNote } from './failure-note.tsx';
import { LoadingRows } from './skeleton.tsx';

/** A view that is fetched later. */
export const Room = ({ widget, name }: { widget: Widget; name: keyof Rooms }) => {
  const { rooms, roomsFailure } = widget.state;
  const View = rooms[name];
  if (View !== undefined) return <View widget={widget} />;
  return roomsFailure === null ? (
    <LoadingRows text={widget.speech.say('loading')} />
  ) : (
    <FailureNote
      widget={widget}
      failure={roomsFailure}
      onRetry={() => widget.model.store.change({ roomsFailure: null })}
    />
  );
};
