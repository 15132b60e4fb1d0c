/** @jsxImportSource ../lent */
import type { StorefrontRedemption } from '../../server/contract/storefront-reward.ts';
import { cancelRedemption } from './cancel-redemption.ts';
import { askForUndo, copyCode, readCodeUse } from './use-code.ts';
import { CartButton } from './cart-button.tsx';
import { describeFailure, Icon, Worth } from '../lent/lent.ts';
import type { RoomKey } from '../locales/rooms-en.ts';
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

/** Where it is used, when not in the cart. */
const places: Partial<Record<StorefrontRedemption['kind'], RoomKey>> = {
  gift_card: 'cardWhere',
  store_credit: 'creditWhere',
  custom: 'numberWhere',
};

/** What was made, and what to do with it. */
const Made = ({ widget, redemption }: Props) => {
  const { code, is_code: isCode, kind } = redemption;
  const place = places[kind];
  return (
    <>
      {code !== null && <Code widget={widget} code={code} />}
      {code !== null && isCode && (
        <CartButton widget={widget} redemption={redemption} code={code} />
      )}
      {place && <p class="where">{widget.tell(place)}</p>}
    </>
  );
};

/** An open redemption: its code, and what can be done with it. */
export const CodeTicket = ({ widget, redemption }: Props) => {
  const { speech, tell } = widget;
  const { expires_at: expiresAt, undo_until: undoUntil, can_cancel: canUndo } = redemption;
  return (
    <article class="voucher">
      <div class="top">
        <div class="worth">
          <Worth widget={widget} of={redemption} value={redemption.value} />
        </div>
        <span>
          <strong dir="auto">{redemption.title}</strong>
          <small>{tell('forPoints', { points: speech.points(redemption.points) })}</small>
        </span>
      </div>
      {redemption.status === 'issued' ? (
        <Made widget={widget} redemption={redemption} />
      ) : (
        <p class="where">{tell(redemption.is_code ? 'making' : 'requested')}…</p>
      )}
      <div class="foot">
        {expiresAt && <small>{tell('validUntil', { date: speech.date(expiresAt) })}</small>}
        {canUndo && undoUntil && (
          <small>{tell('undoUntil', { date: speech.date(undoUntil) })}</small>
        )}
        {canUndo && <Undo widget={widget} redemption={redemption} />}
      </div>
    </article>
  );
};
