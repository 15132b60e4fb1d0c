import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontStatement } from '../../../contract/storefront.ts';
import { all, h } from '../h.ts';
import { drawEmptyNote } from '../empty-note.ts';
import type { Painter } from '../painter.ts';
import { drawChoice, drawView } from './draw-view.ts';

/** The periods of which a shopper can have a statement. */
export const statementPeriods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const;
export type StatementPeriod = (typeof statementPeriods)[number];

export interface ShownStatement {
  statement: StorefrontStatement;
  period: StatementPeriod;
}

/** What there was, what came and went, what there is: for one period. */
export function drawStatement(shown: ShownStatement, by: Painter): ScreenNode[] {
  const { speech } = by;
  const links = statementPeriods.map((one) => ({
    to: `statement?period=${one}`,
    text: speech.say(`rooms.${one}`),
    isHere: one === shown.period,
  }));
  return drawView(
    'statement',
    all(
      drawChoice(speech.say('rooms.period'), links),
      shown.statement.too_many
        ? drawEmptyNote('clock', { text: speech.say('rooms.tooMany') })
        : all(drawSums(shown, by), drawLines(shown.statement, by)),
    ),
    by,
  );
}

function drawSums({ statement, period }: ShownStatement, by: Painter): ScreenNode {
  const { speech } = by;
  const { opening, closing, from, to } = statement;
  const days = speech.say('rooms.fromTo', { from: speech.day(from), to: speech.day(to) });
  return h(
    'section',
    null,
    h('h3', { dir: 'auto' }, days),
    h(
      'dl',
      { class: 'sum' },
      drawSum(speech.say('rooms.opening'), drawBalance(opening, by)),
      drawSum(speech.say('rooms.changes'), [speech.signed(closing.available - opening.available)]),
      drawSum(speech.say('rooms.closing'), drawBalance(closing, by)),
    ),
    h('div', { class: 'two' }, drawFileLinks({ statement, period }, by)),
  );
}

function drawSum(name: string, value: readonly ScreenNode[]): ScreenNode {
  return h('div', null, h('dt', null, name), h('dd', null, value));
}

function drawBalance(
  { available, pending, held }: StorefrontStatement['opening'],
  { speech }: Painter,
): ScreenNode[] {
  return all(
    h('bdi', null, speech.points(available)),
    pending > 0 && h('small', null, `${speech.say('rooms.onTheWay')}: ${speech.number(pending)}`),
    held > 0 && h('small', null, `${speech.say('rooms.setAside')}: ${speech.number(held)}`),
  );
}

function drawFileLinks({ statement: { from, to }, period }: ShownStatement, { speech }: Painter) {
  const files = { csv: 'rooms.saveCsv', pdf: 'rooms.savePdf' } as const;
  return (['csv', 'pdf'] as const).map((format) =>
    h(
      'a',
      {
        class: 'button line',
        to: `statement.${format}?period=${period}`,
        saves: `statement-${from}-${to}.${format}`,
      },
      speech.say(files[format]),
    ),
  );
}

function drawLines({ lines }: StorefrontStatement, { speech }: Painter): ScreenNode {
  if (lines.length === 0) return h('p', { class: 'note' }, speech.say('rooms.noLines'));
  return h(
    'ul',
    { class: 'lines' },
    lines.map((line) =>
      h(
        'li',
        null,
        h(
          'span',
          null,
          h('strong', { dir: 'auto' }, line.title),
          h('small', null, speech.day(line.day)),
        ),
        h(
          'span',
          { class: line.points > 0 ? 'amount plus' : 'amount' },
          speech.signed(line.points),
          h(
            'small',
            null,
            h('span', { class: 'hidden' }, `${speech.say('rooms.balance')}: `),
            speech.number(line.available_after),
          ),
        ),
      ),
    ),
  );
}
