/** What is still to happen, soonest first: a heap, so that a hundred thousand refunds wait cheaply. */
export class LaterSteps<Step extends { at: Date }> {
  private readonly heap: { step: Step; no: number }[] = [];
  private count = 0;

  add(step: Step): void {
    this.count += 1;
    this.heap.push({ step, no: this.count });
    this.rise(this.heap.length - 1);
  }

  /** Takes the soonest step that is not later than `time`. Of two at the same time the one that was added first. */
  take(time: number): Step | null {
    const first = this.heap[0];
    if (first === undefined || first.step.at.getTime() > time) return null;
    const last = this.heap.pop();
    if (last !== undefined && last !== first) {
      this.heap[0] = last;
      this.sink();
    }
    return first.step;
  }

  private isSooner(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return false;
    const apart = one.step.at.getTime() - other.step.at.getTime();
    return apart < 0 || (apart === 0 && one.no < other.no);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isSooner(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const sooner = this.isSooner(left + 1, left) ? left + 1 : left;
      if (!this.isSooner(sooner, at)) return;
      this.swap(sooner, at);
      at = sooner;
    }
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}
