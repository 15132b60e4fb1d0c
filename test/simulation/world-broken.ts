/** Something is not as the rules say. */
export class WorldBroken extends Error {
  override readonly name = 'WorldBroken';
  /** Which rule. */
  readonly rule: string;

  constructor(rule: string, what: string) {
    super(`${rule}: ${what}`);
    this.rule = rule;
  }
}

export function expectThat(holds: boolean, rule: string, what: () => string): void {
  if (!holds) throw new WorldBroken(rule, what());
}

export function deepEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
