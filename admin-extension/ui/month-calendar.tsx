import { Button } from './button.tsx';
import { Text } from './text.tsx';
import './month-calendar.css';

interface Turn {
  label: string;
  onClick: () => void;
}

interface MonthCalendarProps {
  title: string;
  /** Seven short names, in the order of the week. */
  weekdays: readonly string[];
  before: Turn;
  after: Turn;
  weeks: readonly {
    id: string;
    days: readonly { id: string; text: string; isOutside: boolean; isToday: boolean }[];
    bars: readonly {
      id: string;
      /** Which thing it is: things are told apart by their colours. */
      at: number;
      name: string;
      /** Its name and days, as they are read out. */
      label: string;
      first: number;
      last: number;
      lane: number;
      onOpen: () => void;
    }[];
    /** What there is no room for. */
    more: string | null;
  }[];
}

const colors = 6;

/** A month in weeks, with bars over the days on which things run; a bar opens its thing. */
export function MonthCalendar({ title, weekdays, before, after, weeks }: MonthCalendarProps) {
  return (
    <div className="r-month">
      <div className="r-month__head">
        <Button look="plain" icon="left" label={before.label} onClick={before.onClick} />
        <div aria-live="polite">
          <Text as="h3" variant="heading">
            {title}
          </Text>
        </div>
        <Button look="plain" icon="right" label={after.label} onClick={after.onClick} />
      </div>
      <div className="r-month__week r-month__names" aria-hidden="true">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeks.map(({ id, days, bars, more }) => (
        <div key={id} className="r-month__week">
          {days.map((day, at) => (
            <span
              key={day.id}
              className="r-month__day"
              style={{ gridColumn: at + 1, gridRow: `1 / span ${rowsOf(bars, more)}` }}
              data-outside={day.isOutside}
              data-today={day.isToday}
              aria-hidden="true"
            >
              <span>{day.text}</span>
            </span>
          ))}
          {bars.map((bar) => (
            <button
              key={bar.id}
              type="button"
              className="r-month__bar"
              data-color={bar.at % colors}
              style={{ gridColumn: `${bar.first + 1} / ${bar.last + 2}`, gridRow: bar.lane + 2 }}
              aria-label={bar.label}
              title={bar.label}
              onClick={bar.onOpen}
            >
              {bar.name}
            </button>
          ))}
          {more === null ? null : (
            <small className="r-month__more" style={{ gridRow: rowsOf(bars, more) }}>
              {more}
            </small>
          )}
        </div>
      ))}
    </div>
  );
}

/** The row of the dates, one for each bar below another, and one for what there is no room for. */
function rowsOf(bars: readonly { lane: number }[], more: string | null): number {
  const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
  return 1 + lanes + (more === null ? 0 : 1);
}
