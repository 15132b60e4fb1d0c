import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';
import { drawEmptyNote } from '../empty-note.ts';
import type { IconName } from '../icon.ts';
import type { Painter } from '../painter.ts';
import { drawLines, type Line } from './draw-lines.ts';
import { drawView, pageOf, type View } from './draw-view.ts';

interface LinesView {
  view: Exclude<View, 'statement'>;
  lines: readonly Line[];
  /** Where the lines before these begin; null: there are none. */
  cursor: string | null;
  /** When the line above these happened; null: they are the first, and stand below the ways to look at the past. */
  after: string | null;
  empty: { icon: IconName; title: string; text: string };
}

/** One page of lines: the first as a view of its own, a later one to go on from it. */
export function drawLinesView(
  { view, lines, cursor, after, empty }: LinesView,
  by: Painter,
): ScreenNode[] {
  const earlier = cursor === null ? null : `${pageOf[view]}?cursor=${encodeURIComponent(cursor)}`;
  const body = drawLines({ lines, earlier, after }, by);
  if (after !== null) return [h('div', { class: 'body' }, body)];
  const { icon, ...words } = empty;
  return drawView(view, lines.length === 0 ? [drawEmptyNote(icon, words)] : body, by);
}
