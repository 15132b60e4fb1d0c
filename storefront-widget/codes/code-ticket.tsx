/** @jsxImportSource ../lent */
import type { StorefrontRedemption } from '../../server/contract/storefront.ts';
import { cancelRedemption } from './cancel-redemption.ts';
import { askForUndo, copyCode, readCodeUse } from './use-code.ts';
import { CartButton } from './cart-button.tsx';
import { describeFailure, Icon } from '../lent/lent.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

interface Props {
  readonly widget: RoomWidget;
  readonly redemption: StorefrontRedemption;
}

const Code = ({ widget, code }: { widget: RoomWidget; code: string }) => {
  const { model, state, tell } = widget;
  const { copied } = readCodeUse(state.codeUses, code);
  return (
    <div class="code">
      <span class="hidden">{tell('code')}</span>
      <code dir="ltr">{code}</code>
      <button type="button" class="text" onClick={() => void copyCode(model, code)}>
        <Icon name={copied === 'copied' ? 'check' : 'copy'} />
        <output>{tell(copied ?? 'copy')}</output>
      </button>
    </div>
  );
};

const Undo = ({ widget, redemption }: Props) => {
  const { model, state, speech, tell } = widget;
  const { id } = redemption;
  const { isUndoAsked } = readCodeUse(state.codeUses, id);
  const isCancelling = state.cancellingId === redemption.id;
  const failure = state.cancelFailure?.id === redemption.id ? state.cancelFailure.failure : null;
  if (isCancelling) return <output>{tell('undoing')}…</output>;
  return (
    <div class="undo">
      {failure && <p role="alert">{describeFailure(widget, failure)}</p>}
      {isUndoAsked ? (
        <fieldset aria-labelledby={`sure-${redemption.id}`}>
          <output id={`sure-${redemption.id}`}>
            {tell('undoSure', { points: speech.points(redemption.points) })}
          </output>
          <button
            type="button"
            class="text"
            onClick={() => void cancelRedemption(model, redemption.id)}
          >
            {tell('undoYes')}
          </button>
          <button type="button" class="text" onClick={() => askForUndo(model, id, false)}>
            {tell('undoNo')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="text quiet" onClick={() => askForUndo(model, id, true)}>
          {tell('undo')}
        </button>
      )}
    </div>
  );
};

/** An open redemption: its code, and what can be done with it. */
export const CodeTicket = ({ widget, redemption }: Props) => {
  const { speech, tell } = widget;
  const { code, expires_at: expiresAt } = redemption;
  return (
    <article class="voucher">
      <div class="top">
        <b>
          <bdi>{speech.price(redemption.value)}</bdi> <small>{tell('off')}</small>
        </b>
        <span>
          <strong dir="auto">{redemption.title}</strong>
          <small>{tell('forPoints', { points: speech.points(redemption.points) })}</small>
        </span>
      </div>
      {code === null || redemption.status !== 'issued' ? (
        <p class="wait">{tell('making')}…</p>
      ) : (
        <>
          <Code widget={widget} code={code} />
          <CartButton widget={widget} code={code} />
        </>
      )}
      <div class="foot">
        {expiresAt && <small>{tell('validUntil', { date: speech.date(expiresAt) })}</small>}
        {redemption.can_cancel && <Undo widget={widget} redemption={redemption} />}
      </div>
    </article>
  );
};
