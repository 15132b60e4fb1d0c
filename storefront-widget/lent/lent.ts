import type * as jsxRuntime from '../drawing/jsx-runtime.ts';
import type * as copying from '../model/copy-text.ts';
import type * as following from '../model/follow-redemption.ts';
import type * as waiting from '../model/pause.ts';
import type * as putting from '../model/put-into-cart.ts';
import type * as redeeming from '../model/redeem.ts';
import type * as speech from '../speech.ts';
import type * as texts from '../texts.ts';
import type * as emptyNote from '../views/empty-note.tsx';
import type * as failureNote from '../views/failure-note.tsx';
import type * as focus from '../views/focus-on-mount.ts';
import type * as icon from '../views/icon.tsx';
import type * as skeleton from '../views/skeleton.tsx';
import type * as ways from '../views/ways-to-earn.tsx';
import type * as worth from '../views/worth.tsx';

/** What the panel has already, and what is fetched later draws and works with. */
export interface Loan {
  readonly jsx: typeof jsxRuntime.jsx;
  readonly Fragment: typeof jsxRuntime.Fragment;
  readonly copyText: typeof copying.copyText;
  readonly describeFailure: typeof failureNote.describeFailure;
  readonly EmptyNote: typeof emptyNote.EmptyNote;
  readonly FailureNote: typeof failureNote.FailureNote;
  readonly fillIn: typeof speech.fillIn;
  readonly focusOnMount: typeof focus.focusOnMount;
  readonly followRedemption: typeof following.followRedemption;
  readonly Icon: typeof icon.Icon;
  readonly leaveRedeeming: typeof redeeming.leaveRedeeming;
  readonly LoadingRows: typeof skeleton.LoadingRows;
  readonly pause: typeof waiting.pause;
  readonly pickTexts: typeof texts.pickTexts;
  readonly putIntoCart: typeof putting.putIntoCart;
  readonly redeem: typeof redeeming.redeem;
  readonly WaysToEarn: typeof ways.WaysToEarn;
  readonly Worth: typeof worth.Worth;
}

export let jsx: Loan['jsx'];
export let Fragment: Loan['Fragment'];
export let copyText: Loan['copyText'];
export let describeFailure: Loan['describeFailure'];
export let EmptyNote: Loan['EmptyNote'];
export let FailureNote: Loan['FailureNote'];
export let fillIn: Loan['fillIn'];
export let focusOnMount: Loan['focusOnMount'];
export let followRedemption: Loan['followRedemption'];
export let Icon: Loan['Icon'];
export let leaveRedeeming: Loan['leaveRedeeming'];
export let LoadingRows: Loan['LoadingRows'];
export let pause: Loan['pause'];
export let pickTexts: Loan['pickTexts'];
export let putIntoCart: Loan['putIntoCart'];
export let redeem: Loan['redeem'];
export let WaysToEarn: Loan['WaysToEarn'];
export let Worth: Loan['Worth'];

/**
 * A file that is fetched later imports from here, never from the panel: so the bundler neither moves
 * what both need into a third file, which every shopper would wait for, nor copies it. Called once,
 * before anything of the later file is drawn.
 */
export const lend = (loan: Loan): void => {
  ({
    jsx,
    Fragment,
    copyText,
    describeFailure,
    EmptyNote,
    FailureNote,
    fillIn,
    focusOnMount,
    followRedemption,
    Icon,
    leaveRedeeming,
    LoadingRows,
    pause,
    pickTexts,
    putIntoCart,
    redeem,
    WaysToEarn,
    Worth,
  } = loan);
};
