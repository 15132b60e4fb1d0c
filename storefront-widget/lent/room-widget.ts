import type { RoomKey } from '../locales/rooms-en.ts';
import type { ToldWidget } from './told-widget.ts';

export type RoomWidget = ToldWidget<RoomKey>;
