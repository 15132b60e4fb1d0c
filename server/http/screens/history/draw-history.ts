import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontHistory, StorefrontLedgerItem } from '../../../contract/storefront.ts';
import type { Painter } from '../painter.ts';
import { drawLinesView } from './draw-lines-view.ts';
import type { Line } from './draw-lines.ts';

/** Every change of the balance. `after`: when the line above these happened; null: they are the first. */
export function drawHistory(
  { items, next_cursor: cursor }: StorefrontHistory,
  by: Painter,
  after: string | null = null,
): ScreenNode[] {
  const { speech } = by;
  return drawLinesView(
    {
      view: 'ledger',
      lines: items.map((item) => describe(item, by)),
      cursor,
      after,
      empty: {
        icon: 'clock',
        title: speech.say('rooms.noHistory'),
        text: speech.say('rooms.noHistoryWhy'),
      },
    },
    by,
  );
}

function describe(item: StorefrontLedgerItem, { speech }: Painter): Line {
  const after = speech.points(item.available_after);
  return {
    id: item.id,
    at: item.occurred_at,
    title: item.title,
    under: [speech.date(item.occurred_at)],
    amount: speech.signed(item.points),
    look: item.points > 0 ? 'plus' : null,
    sentences: [...item.explanation, speech.say('rooms.balanceAfter', { points: after })],
  };
}
