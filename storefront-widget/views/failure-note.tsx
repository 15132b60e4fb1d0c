/** @jsxImportSource ../drawing */
import type { Failure } from '../model/ask.ts';
import { Icon } from './icon.tsx';
import type { Widget } from '../model/model.ts';

export const describeFailure = (widget: Widget, failure: Failure): string =>
  failure.detail ??
  widget.speech.say(
    failure.code === 'signed_out'
      ? 'signedOut'
      : failure.kind === 'offline'
        ? 'offline'
        : 'unavailable',
  );

interface Props {
  readonly widget: Widget;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export const FailureNote = ({ widget, failure, onRetry }: Props) => (
  <div class="empty" role="alert">
    <Icon name="cloud" />
    <p>{describeFailure(widget, failure)}</p>
    <button type="button" class="button" onClick={onRetry}>
      {widget.speech.say('retry')}
    </button>
  </div>
);
