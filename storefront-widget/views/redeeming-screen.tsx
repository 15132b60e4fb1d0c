import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { TextKey } from '../locales/en.ts';
import type { Redeeming } from '../model/model.ts';
import { leaveRedeeming, redeem } from '../model/redeem.ts';
import { CodeTicket } from './code-ticket.tsx';
import { describeFailure } from './failure-note.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import type { Widget } from './widget.ts';

interface Props {
  readonly widget: Widget;
  readonly member: NonNullable<StorefrontMember['member']>;
  readonly redeeming: Redeeming;
}

interface Words {
  readonly title: TextKey;
  readonly texts: readonly (string | null)[];
}

/** From the press of the button to the code, and every way it can go wrong. */
export const RedeemingScreen = ({ widget, member, redeeming }: Props) => {
  const { model, speech } = widget;
  const { request, step, failure } = redeeming;
  const redemption = member.redemptions.find((one) => one.id === request.id);
  const isOver = step === 'settled' && redemption?.status !== 'issued';
  const reason = failure && describeFailure(widget, failure);
  const words: Record<Redeeming['step'], Words> = {
    sending: { title: 'sending', texts: [] },
    making: { title: 'making', texts: [speech.say('makingWhy')] },
    slow: { title: 'slow', texts: [speech.say('slowWhy')] },
    unreached: { title: 'unreached', texts: [reason, speech.say('unreachedWhy')] },
    refused: { title: 'refused', texts: [reason, speech.say('refusedWhy')] },
    settled: isOver
      ? {
          title: redemption?.status ?? 'failed',
          texts: [redemption?.failure ?? null],
        }
      : { title: 'ready', texts: [] },
  };
  const { title, texts } = words[step];
  const isWorking = step === 'sending' || step === 'making';
  return (
    <div class="body screen" aria-busy={isWorking}>
      <div class="news" aria-live="polite">
        <h3 ref={focusOnMount} tabIndex={-1}>
          {speech.say(title)}
        </h3>
        {texts.map((text) => text && <p key={text}>{text}</p>)}
      </div>
      {isWorking && <div class="ticket blank" aria-hidden="true" />}
      {step === 'settled' && redemption?.status === 'issued' && (
        <CodeTicket widget={widget} redemption={redemption} />
      )}
      {step === 'unreached' && (
        <button type="button" class="button wide" onClick={() => void redeem(model, request)}>
          {speech.say('retry')}
        </button>
      )}
      {(isOver || step === 'slow' || step === 'refused') && (
        <button type="button" class="button wide" onClick={() => leaveRedeeming(model)}>
          {speech.say(step === 'refused' ? 'toRewards' : 'toCodes')}
        </button>
      )}
    </div>
  );
};
