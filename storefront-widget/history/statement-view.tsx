/** @jsxImportSource ../lent */
import type { StorefrontStatement } from '../../server/contract/storefront.ts';
import { EmptyNote, FailureNote, LoadingRows } from '../lent/lent.ts';
import type { Period } from '../model/model.ts';
import { readStatement } from './follow-records.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { makeCalendar } from './make-calendar.ts';
import { printStatement } from './print-statement.ts';
import { saveStatement } from './save-statement.ts';

const periods: readonly Period[] = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'];

interface Props {
  readonly widget: RoomWidget;
  readonly statement: StorefrontStatement;
}

const Balance = ({
  widget,
  balance,
}: {
  widget: RoomWidget;
  balance: StorefrontStatement['opening'];
}) => {
  const { speech, tell } = widget;
  const { available, pending, held } = balance;
  return (
    <dd>
      <bdi>{speech.points(available)}</bdi>
      {pending > 0 && <small>{`${tell('onTheWay')}: ${speech.number(pending)}`}</small>}
      {held > 0 && <small>{`${tell('setAside')}: ${speech.number(held)}`}</small>}
    </dd>
  );
};

const Lines = ({ widget, statement }: Props) => {
  const { speech, tell } = widget;
  const sayDay = makeCalendar(speech.locale);
  if (statement.lines.length === 0) return <p class="note">{tell('noLines')}</p>;
  return (
    <ul class="lines">
      {statement.lines.map((line, index) => (
        <li key={index}>
          <span>
            <strong dir="auto">{line.title}</strong>
            <small>{sayDay(line.day)}</small>
          </span>
          <span class={line.points > 0 ? 'amount plus' : 'amount'}>
            {speech.signed(line.points)}
            <small>
              <span class="hidden">{tell('balance')}: </span>
              {speech.number(line.available_after)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
};

const Sheet = ({ widget, statement }: Props) => {
  const { speech, tell } = widget;
  const { opening, closing, from, to } = statement;
  const sayDay = makeCalendar(speech.locale);
  return (
    <>
      <section>
        <h3 dir="auto">{tell('fromTo', { from: sayDay(from), to: sayDay(to) })}</h3>
        <dl class="sum">
          <div>
            <dt>{tell('opening')}</dt>
            <Balance widget={widget} balance={opening} />
          </div>
          <div>
            <dt>{tell('changes')}</dt>
            <dd>{speech.signed(closing.available - opening.available)}</dd>
          </div>
          <div>
            <dt>{tell('closing')}</dt>
            <Balance widget={widget} balance={closing} />
          </div>
        </dl>
        <div class="two">
          <button type="button" class="button line" onClick={() => saveStatement(statement, tell)}>
            {tell('download')}
          </button>
          <button
            type="button"
            class="button line"
            onClick={() => printStatement(statement, widget)}
          >
            {tell('print')}
          </button>
        </div>
      </section>
      <Lines widget={widget} statement={statement} />
    </>
  );
};

/** What there was, what came and went, what there is: for one period. */
export const StatementView = ({ widget }: { widget: RoomWidget }) => {
  const { model, state, tell } = widget;
  const { answer = null, failure = null } = state.records.statement ?? {};
  return (
    <>
      <label class="period">
        <span>{tell('period')}</span>
        <select
          value={state.period}
          onChange={(event) => {
            const period = periods.find((one) => one === event.currentTarget.value);
            if (period !== undefined) model.store.change({ period });
          }}
        >
          {periods.map((period) => (
            <option key={period} value={period}>
              {tell(period)}
            </option>
          ))}
        </select>
      </label>
      {failure ? (
        <FailureNote widget={widget} failure={failure} onRetry={() => void readStatement(model)} />
      ) : answer === null ? (
        <LoadingRows text={tell('loading')} />
      ) : answer.too_many ? (
        <EmptyNote icon="clock" text={tell('tooMany')} />
      ) : (
        <Sheet widget={widget} statement={answer} />
      )}
    </>
  );
};
