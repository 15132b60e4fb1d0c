import { uiTexts as t } from '../texts/en/ui.ts';
interface TimelineProps {
  title: string;
  months: readonly { id: string; short: string; long: string }[];
  /** `cells` by equal parts of each month: whether it runs then; `partly`: on some of its days or hours. */
  rows: readonly { id: string; name: string; cells: readonly boolean[]; partly: boolean }[];
  /** From 0 at the first month's start to 1 at the last one's end. */
  now: number;
}

/** What runs when, month by month: a table whose cells are drawn as bars. */
export function Timeline({ title, months, rows, now }: TimelineProps) {
  const parts = Math.max(1, ...rows.map(({ cells }) => cells.length / months.length));
  return (
    <div className="r-timeline">
      <table>
        <caption className="r-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="r-hidden">{t.timeline.campaign}</span>
            </th>
            {months.map(({ id, short, long }) => (
              <th key={id} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells, partly }) => (
            <tr key={id} data-partly={partly}>
              <th scope="row">{name}</th>
              {months.map((month, at) => {
                const own = cells.slice(at * parts, (at + 1) * parts);
                return (
                  <td key={month.id}>
                    <span className="r-hidden">
                      {own.includes(true) ? t.timeline.runs : t.timeline.rests}
                    </span>
                    <span className="r-timeline__bar" aria-hidden="true">
                      {own.map((runs, part) => (
                        <i key={part} data-on={runs} />
                      ))}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="r-timeline__now" aria-hidden="true">
        <i style={{ insetInlineStart: `${now * 100}%` }} />
      </div>
    </div>
  );
}
