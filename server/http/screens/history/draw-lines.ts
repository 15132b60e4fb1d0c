import type { ScreenNode } from '../../../contract/screen.ts';
import { all, h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';

/** A line that says on demand why it is as it is. */
export interface Line {
  id: string;
  /** When it happened: lines of one month stand together. */
  at: string;
  title: string;
  under: readonly string[];
  /** "+120" */
  amount: string;
  look: 'plus' | 'later' | null;
  sentences: readonly string[];
}

interface LinesPage {
  lines: readonly Line[];
  /** Where the lines before these are: `history?cursor=12`; null: there are none. */
  earlier: string | null;
  /** When the line above these happened, where they go on from others: its month has its heading already. */
  after: string | null;
}

/** Lines that are read page by page, newest first, a heading for each month. */
export function drawLines({ lines, earlier, after }: LinesPage, by: Painter): ScreenNode[] {
  const { speech } = by;
  const months = Map.groupBy(lines, ({ at }) => speech.month(at));
  const before = after === null ? null : speech.month(after);
  const last = lines.at(-1);
  return all(
    [...months].map(([month, entries]) =>
      h(
        'section',
        { key: month },
        month !== before && h('h3', null, month),
        h('ul', { class: 'lines' }, entries.map(drawLine)),
      ),
    ),
    earlier !== null &&
      last !== undefined &&
      h(
        'a',
        {
          class: 'button line wide',
          to: `${earlier}&after=${encodeURIComponent(last.at)}`,
          more: true,
        },
        speech.say('rooms.older'),
      ),
  );
}

function drawLine({ id, title, under, amount, look, sentences }: Line): ScreenNode {
  return h(
    'li',
    { key: id },
    h(
      'details',
      null,
      h(
        'summary',
        null,
        h(
          'span',
          null,
          h('strong', { dir: 'auto' }, title),
          under.map((text) => h('small', { dir: 'auto' }, text)),
        ),
        h('span', { class: look === null ? 'amount' : `amount ${look}` }, amount),
        icon('down'),
      ),
      h(
        'div',
        { class: 'why' },
        sentences.map((sentence) => h('p', { dir: 'auto' }, sentence)),
      ),
    ),
  );
}
