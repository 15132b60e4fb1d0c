/** @jsxImportSource ../lent */
import type { RoomKey } from '../locales/rooms-en.ts';
import type { Redeeming } from '../model/model.ts';
import { CodeTicket } from './code-ticket.tsx';
import { describeFailure, focusOnMount, leaveRedeeming, redeem } from '../lent/lent.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

interface Words {
  readonly title: RoomKey;
  readonly texts: readonly (string | null)[];
}

/** From the press of the button to the code, and every way it can go wrong. */
export const RedeemingScreen = ({ widget }: { widget: RoomWidget }) => {
  const { model, state, tell } = widget;
  if (state.redeeming === null) return null;
  const { request, step, failure } = state.redeeming;
  const redemption = state.page?.member?.redemptions.find((one) => one.id === request.id);
  const status = redemption?.status ?? 'failed';
  const isCode = redemption?.is_code !== false;
  const isOver = step === 'settled' && status !== 'issued';
  const reason = failure && describeFailure(widget, failure);
  const words: Record<Redeeming['step'], Words> = {
    sending: { title: 'sending', texts: [] },
    making: { title: isCode ? 'making' : 'requested', texts: [tell('makingWhy')] },
    slow: { title: 'slow', texts: [tell('slowWhy')] },
    unreached: { title: 'unreached', texts: [reason, tell('unreachedWhy')] },
    refused: { title: 'refused', texts: [reason, tell('refusedWhy')] },
    settled: isOver
      ? {
          title: status === 'held' ? 'making' : status,
          texts: [redemption?.failure ?? null],
        }
      : { title: isCode ? 'ready' : 'received', texts: [] },
  };
  const { title, texts } = words[step];
  const isWorking = step === 'sending' || step === 'making';
  return (
    <div class="body screen" aria-busy={isWorking}>
      <div class="news" aria-live="polite">
        <h3 ref={focusOnMount} tabIndex={-1}>
          {tell(title)}
        </h3>
        {texts.map((text) => text && <p key={text}>{text}</p>)}
      </div>
      {isWorking && <div class="ticket blank" aria-hidden="true" />}
      {step === 'settled' && redemption?.status === 'issued' && (
        <CodeTicket widget={widget} redemption={redemption} />
      )}
      {step === 'unreached' && (
        <button type="button" class="button wide" onClick={() => void redeem(model, request)}>
          {tell('retry')}
        </button>
      )}
      {(isOver || step === 'slow' || step === 'refused') && (
        <button type="button" class="button wide" onClick={() => leaveRedeeming(model)}>
          {tell(step === 'refused' ? 'toRewards' : 'toCodes')}
        </button>
      )}
    </div>
  );
};
