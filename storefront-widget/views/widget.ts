import type { Model, WidgetState } from '../model/model.ts';
import type { Speech } from '../speech.ts';

/**
 * What every view gets: what to show, how to say it, and whom to ask for changes. Views keep
 * nothing themselves: they are functions of the state, drawn again from the top when it changes.
 */
export interface Widget {
  readonly model: Model;
  readonly state: WidgetState;
  readonly speech: Speech;
  /** Whether the balance changed while it was shown: then a screen reader is told. */
  readonly hasBalanceMoved: boolean;
}
