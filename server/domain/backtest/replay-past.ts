import { LaterSteps } from './later-steps.ts';
import { type OrderStep, stepsOf } from './order-steps.ts';
import type { PastActivity, PastMember, PastOrder } from './past-events.ts';
import type { ProgramRun } from './run-program.ts';

interface WaitingStep {
  at: Date;
  order: PastOrder;
  step: OrderStep;
  isLast: boolean;
}

/** Runs programs side by side over the same events, each event at its own time. */
export class PastReplay {
  private readonly runs: readonly ProgramRun[];
  private readonly later = new LaterSteps<WaitingStep>();
  private readonly onPoints: (run: ProgramRun, orderId: string, points: number) => void;

  /** `onPoints` hears what each order has in each run, whenever that was worked out. */
  constructor(
    runs: readonly ProgramRun[],
    onPoints: (run: ProgramRun, orderId: string, points: number) => void = () => undefined,
  ) {
    this.runs = runs;
    this.onPoints = onPoints;
  }

  /** Before anything that the member did; what is known of them may be something else in each run. */
  meet(member: (run: ProgramRun) => PastMember, from: Date): void {
    for (const run of this.runs) run.meet(member(run), from);
  }

  /** Orders and activities come by their time, oldest first. */
  order(order: PastOrder): void {
    this.catchUp(order.placedAt);
    const steps = stepsOf(order);
    steps.forEach((step, at) => {
      const waiting = { at: step.at, order, step, isLast: at === steps.length - 1 };
      if (at === 0) this.play(waiting);
      else this.later.add(waiting);
    });
  }

  activity(activity: PastActivity): void {
    this.catchUp(activity.occurredAt);
    for (const run of this.runs) run.activity(activity);
  }

  /** Plays what happened up to now; what is told of later is no past. */
  finish(now: Date): void {
    this.catchUp(now);
    for (const run of this.runs) run.finish(now);
  }

  private catchUp(now: Date): void {
    for (;;) {
      const waiting = this.later.take(now.getTime());
      if (waiting === null) return;
      this.play(waiting);
    }
  }

  private play({ order, step, isLast }: WaitingStep): void {
    for (const run of this.runs) this.onPoints(run, order.orderId, run.order(order, step, isLast));
  }
}
