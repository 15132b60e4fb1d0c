import type { StorefrontStatement } from '../../server/contract/storefront.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { makeCalendar } from './make-calendar.ts';
import { listStatementRows } from './save-statement.ts';

const css = `
body{font:14px/1.45 system-ui,sans-serif;margin:32px;color:#000;background:#fff}
h1{font-size:20px;margin:0}p{margin:4px 0 20px}
table{width:100%;border-collapse:collapse}
th,td{padding:7px 10px;border-bottom:1px solid #bbb;text-align:start;overflow-wrap:anywhere}
th:nth-child(n+3),td:nth-child(n+3){text-align:end;white-space:nowrap}
tr:last-child td,tbody tr:first-child td{font-weight:600}`;

/** Opens the statement as a page of its own, and the browser's print view over it. */
export const printStatement = (
  statement: StorefrontStatement,
  { speech, tell }: RoomWidget,
): void => {
  const { direction } = getComputedStyle(document.documentElement);
  const page = open('', '_blank');
  // Refused by a pop-up blocker: the file to download is there.
  if (page === null) return;
  const paper = page.document;
  const sheet = new (paper.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  paper.adoptedStyleSheets = [sheet];
  const add = (parent: Element, tag: string, text = ''): Element => {
    const element = paper.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const sayDay = makeCalendar(speech.locale);
  paper.documentElement.lang = speech.locale;
  paper.documentElement.dir = direction || 'ltr';
  paper.title = `${statement.shop} ${statement.from} ${statement.to}`;
  const { body } = paper;
  add(body, 'h1', statement.shop);
  const days = tell('fromTo', { from: sayDay(statement.from), to: sayDay(statement.to) });
  add(body, 'p', `${statement.member_name} · ${days}`);
  const table = add(body, 'table');
  const [head = [], ...rows] = listStatementRows(statement, tell);
  const top = add(add(table, 'thead'), 'tr');
  for (const title of head) add(top, 'th', String(title));
  const inside = add(table, 'tbody');
  for (const [day = '', ...cells] of rows) {
    const row = add(inside, 'tr');
    add(row, 'td', sayDay(String(day)));
    for (const cell of cells) add(row, 'td', typeof cell === 'number' ? speech.number(cell) : cell);
  }
  page.print();
};
