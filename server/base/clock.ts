/** The only source of "now" on the server: commands and the demo replace it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it is put, until it is told to follow the system's. */
export class SettableClock implements Clock {
  private instant: Date | null;

  constructor(instant: Date) {
    this.instant = instant;
  }

  now(): Date {
    return new Date(this.instant ?? Date.now());
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  follow(): void {
    this.instant = null;
  }
}
