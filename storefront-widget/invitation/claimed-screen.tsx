/** @jsxImportSource ../lent */
import type { ClaimAnswer } from '../../server/contract/storefront-referral.ts';
import { applyToCart, copyCode } from './claim.ts';
import type { InvitationWidget } from './invitation-widget.ts';
import { focusOnMount, Icon } from '../lent/lent.ts';
import { changeInvited } from './look-at-invitation.ts';

interface Props {
  readonly widget: InvitationWidget;
  readonly claim: ClaimAnswer;
}

/** Another mailbox may have what this one can't. */
const retried: readonly ClaimAnswer['outcome'][] = ['existing_customer', 'taken'];

/** Puts the code into the cart and says whether it counts; where that fails, a link does it. */
const UseCode = ({
  widget,
  code,
}: {
  readonly widget: InvitationWidget;
  readonly code: string;
}) => {
  const { model, state, tell } = widget;
  const result = state.invited?.cart ?? null;
  const ended = result === 'applying' ? null : result;
  const { cart } = model;
  const link = ended?.outcome === 'failed' ? ended.link : null;
  const said = {
    applied: () => tell('applied'),
    waiting: () => tell('kept'),
    refused: (reason: string | null) => reason ?? tell('refused'),
    failed: () => tell(link === null ? 'typeIt' : 'failed'),
  };
  return (
    <>
      {ended?.outcome === 'applied' && cart ? (
        <a class="button wide" href={`${cart.root}cart`}>
          {tell('toCart')}
        </a>
      ) : link !== null ? (
        <a class="button wide" href={link}>
          {tell('applyByLink')}
        </a>
      ) : (
        (ended === null || cart) && (
          <button type="button" class="button wide" onClick={() => void applyToCart(model, code)}>
            {tell(result === 'applying' ? 'applying' : 'apply')}
          </button>
        )
      )}
      <output class="note">
        {ended && said[ended.outcome]('reason' in ended ? ended.reason : null)}
      </output>
    </>
  );
};

/** What became of a claim: the code, or why there is none. */
export const ClaimedScreen = ({ widget, claim }: Props) => {
  const { model, state, tell, speech } = widget;
  const { outcome, text, code, expires_at: end } = claim;
  const { isSending = false, copied = null } = state.invited ?? {};
  const isSlow = outcome === 'making' && !isSending;
  return (
    <>
      <div class="news" aria-live="polite" aria-busy={outcome === 'making' && isSending}>
        <h3 ref={focusOnMount} tabIndex={-1}>
          {tell(outcome)}
        </h3>
        <p>{isSlow ? tell('slow') : text}</p>
      </div>
      {code !== null && (
        <>
          <div class="big">
            <span class="hidden">{tell('code')}</span>
            <code dir="ltr">{code}</code>
            {end && <small>{tell('validUntil', { date: speech.date(end) })}</small>}
            <button type="button" class="text" onClick={() => void copyCode(model, code)}>
              <Icon name={copied === 'copied' ? 'check' : 'copy'} />
              <output>{tell(copied ?? 'copy')}</output>
            </button>
          </div>
          <div>
            <UseCode widget={widget} code={code} />
          </div>
        </>
      )}
      {retried.includes(outcome) && state.invited?.invitation && (
        <button type="button" class="text" onClick={() => changeInvited(model, { claim: null })}>
          {tell('another')}
        </button>
      )}
    </>
  );
};
