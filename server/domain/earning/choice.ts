import type { Held, Skip } from './hold-program.ts';

/** Chooses among parts of one kind, and remembers which of them never came to pay. */
export class Choice {
  private readonly fitting = new Set<Held>();
  private readonly chosen = new Set<Held>();

  /** Of those that fit: the first exclusive one, and every one that comes beside others. */
  among<Each extends Held>(candidates: readonly Each[], fits: (one: Each) => boolean): Each[] {
    let taken = false;
    return candidates.filter((candidate) => {
      if (!fits(candidate)) return false;
      this.fitting.add(candidate);
      const pays = candidate.stacking === 'add' || !taken;
      if (candidate.stacking === 'exclusive') taken = true;
      if (pays) this.chosen.add(candidate);
      return pays;
    });
  }

  /** Says of each candidate that was never chosen why. */
  tell(candidates: readonly Held[], skip: Skip): void {
    for (const candidate of candidates) {
      if (this.chosen.has(candidate)) continue;
      skip(candidate.origin, this.fitting.has(candidate) ? 'another_first' : 'products');
    }
  }
}
