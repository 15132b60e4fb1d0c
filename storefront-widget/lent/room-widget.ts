import type { Widget } from '../model/model.ts';
import type { RoomKey } from '../locales/rooms-en.ts';

/** What the views behind the first screen get beside what every view gets: their own texts. */
export interface RoomWidget extends Widget {
  readonly tell: (key: RoomKey, parts?: Readonly<Record<string, string>>) => string;
}
